package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import mesa.access.CurrentPerson;
import mesa.ticket.TicketSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets, found. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "Tickets")
class TicketListResource {

    private final TicketSearch search;
    private final TicketViews views;
    private final CurrentPerson currentPerson;
    private final Clock wallClock;

    TicketListResource(TicketSearch search, TicketViews views, CurrentPerson currentPerson, Clock wallClock) {
        this.search = search;
        this.views = views;
        this.currentPerson = currentPerson;
        this.wallClock = wallClock;
    }

    @GetMapping
    @Operation(
            summary = "Tickets, newest first",
            description = "Pages: follow the answer's Link header with rel=\"next\", or send the last number as after.")
    ResponseEntity<List<TicketView>> find(@ParameterObject TicketFilter filter) {
        var found = search.find(filter.queryFor(currentPerson.get(), wallClock.instant()));
        var answer = ResponseEntity.ok();
        if (found.size() == filter.size()) {
            var next = filter.addressBehind(found.get(found.size() - 1).number());
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(views.listed(found));
    }
}
