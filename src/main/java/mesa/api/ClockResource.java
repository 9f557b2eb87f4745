package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Locale;
import mesa.access.CurrentPerson;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.TicketVisibility;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised for a ticket, how much of the time is used, and why (E6). */
@RestController
@RequestMapping("/api/v1/tickets/{number}/clock")
@Tag(name = "Tickets")
class ClockResource {

    private final ServiceClocks clocks;
    private final ClockViews views;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;
    private final Clock wallClock;

    ClockResource(
            ServiceClocks clocks,
            ClockViews views,
            TicketVisibility visible,
            CurrentPerson currentPerson,
            Clock wallClock) {
        this.clocks = clocks;
        this.views = views;
        this.visible = visible;
        this.currentPerson = currentPerson;
        this.wallClock = wallClock;
    }

    @GetMapping
    @Operation(
            summary = "What is promised for the ticket until when, and how the time was counted",
            description = "The desk's own people see all targets; others those that are promised to the requester,"
                    + " without the names of who did what.")
    ClockView clock(@PathVariable String number, @Parameter(hidden = true) Locale language) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person);
        var reader = new ClockViews.Reader(person.isStaff(), visible.isRequester(ticket, person), language);
        return views.of(ticket.number(), clocks.of(ticket.number().value()), wallClock.instant(), reader);
    }
}
