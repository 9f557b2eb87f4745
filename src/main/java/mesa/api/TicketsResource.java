package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.directory.ContactDetails;
import mesa.directory.Person;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.ticket.Channel;
import mesa.ticket.Impact;
import mesa.ticket.TicketType;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Urgency;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tickets: opened and read. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketsResource {

    private final Intake intake;
    private final TicketVisibility visible;
    private final TicketViews views;
    private final CurrentPerson currentPerson;

    TicketsResource(Intake intake, TicketVisibility visible, TicketViews views, CurrentPerson currentPerson) {
        this.intake = intake;
        this.visible = visible;
        this.views = views;
        this.currentPerson = currentPerson;
    }

    /** What is asked for. */
    @Schema(name = "NewTicket")
    record NewTicketView(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            TicketType type,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "No hay red en el piso 3")
            String subject,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    maxLength = 50_000,
                    example = "Desde las 9 ninguna computadora del piso 3 tiene red.",
                    description = "Plain text: what happened, how to repeat it, address, version (E20)")
            String description,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    example = "conectividad",
                    description = "The id of a service")
            String service,

            @Schema(nullable = true, description = "The id of one of the service's categories")
            String category,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description =
                            "VERY_HIGH stops my work from today; HIGH: I can go on for some days; MEDIUM no effect in the"
                                    + " short term; LOW in the medium term; VERY_LOW in the long term (C5)")
            Urgency urgency,

            @Schema(nullable = true, description = "HIGH: whole organisations; MEDIUM: a unit; LOW: one person")
            Impact impact,

            @Schema(
                    nullable = true,
                    description =
                            "Who asks; left out: whoever sends this. Others may be named by the desk's own people and,"
                                    + " for their organisation, by key users")
            NewRequester requester,

            @Schema(nullable = true, description = "REST when left out; PHONE only by the desk's own people")
            Channel channel,

            @Schema(nullable = true, description = "On what the fault was seen, as the sending system knows it (E21)")
            EnvironmentView environment) {}

    /** Who asks (A8). */
    @Schema(name = "NewRequester")
    record NewRequester(
            @Schema(nullable = true, example = "Pedro Páramo")
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "pedro@example.com")
            String email,

            @Schema(nullable = true) String unit,
            @Schema(nullable = true) String phone) {

        ContactDetails details() {
            return new ContactDetails(name, email, phone, unit);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a ticket", description = "Its process starts at once; a confirmation goes out by mail.")
    ResponseEntity<TicketView> open(@RequestBody NewTicketView asked) {
        var person = currentPerson.get();
        var requester = Optional.ofNullable(asked.requester()).map(NewRequester::details);
        var seenOn = Optional.ofNullable(asked.environment()).map(EnvironmentView::environment);
        var ticket = intake.open(new OpenTicket(
                asked.type(),
                asked.subject(),
                asked.description(),
                asked.service(),
                asked.category(),
                channel(asked, person),
                requester.orElse(null),
                asked.urgency(),
                asked.impact(),
                Acting.as(person),
                seenOn.orElse(null)));
        var place = URI.create("/api/v1/tickets/" + ticket.number());
        return ResponseEntity.created(place).body(views.whole(ticket, true));
    }

    @GetMapping("/{number}")
    @Operation(summary = "A ticket", description = "The number may be written as people type it: inc 100 067.")
    TicketView ticket(@PathVariable String number) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person);
        return views.whole(ticket, visible.mayDecide(ticket, person));
    }

    private static Channel channel(NewTicketView asked, Person person) {
        var channel = asked.channel() == null ? Channel.REST : asked.channel();
        if (channel == Channel.REST || channel == Channel.PHONE && person.isStaff()) return channel;
        throw new WrongField("channel", "ticket.channel.not-yours");
    }
}
