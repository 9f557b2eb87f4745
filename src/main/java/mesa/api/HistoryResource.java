package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mesa.access.CurrentPerson;
import mesa.api.MessageView.ActorView;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Timeline;
import mesa.ticket.TimelineEntry;
import mesa.ticket.TimelineTexts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who or which rule did what to a ticket (C20). */
@RestController
@RequestMapping("/api/v1/tickets/{number}/timeline")
@Tag(name = "Tickets")
class HistoryResource {

    private final Timeline timeline;
    private final TimelineTexts texts;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    HistoryResource(Timeline timeline, TimelineTexts texts, TicketVisibility visible, CurrentPerson currentPerson) {
        this.timeline = timeline;
        this.texts = texts;
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    /** One line of a ticket's timeline. */
    @Schema(name = "TimelineEntry")
    record EntryView(
            long id,
            Instant at,
            ActorView actor,
            @Schema(example = "timeline.status-changed") String what,

            @Schema(description = "The line in the language asked for")
            String text,

            Map<String, String> facts,
            boolean internal) {}

    @GetMapping
    @Operation(summary = "The ticket's timeline, newest first")
    ResponseEntity<List<EntryView>> entries(
            @PathVariable String number,
            @Parameter(description = "The id of the line before which the page begins") @RequestParam(required = false)
                    Long before,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit,
            @Parameter(hidden = true) Locale language) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        var found = timeline.entries(ticket, person.isStaff(), before, Limits.checked(limit));
        var answer = ResponseEntity.ok();
        if (found.size() == limit) {
            var next = "</api/v1/tickets/%s/timeline?before=%d&limit=%d>; rel=\"next\"";
            answer.header(
                    HttpHeaders.LINK,
                    next.formatted(ticket, found.get(limit - 1).id(), limit));
        }
        return answer.body(found.stream().map(entry -> view(entry, language)).toList());
    }

    private EntryView view(TimelineEntry entry, Locale language) {
        return new EntryView(
                entry.id(),
                entry.at(),
                ActorView.of(entry.actor()),
                entry.what(),
                texts.of(entry, language),
                entry.facts(),
                entry.internal());
    }
}
