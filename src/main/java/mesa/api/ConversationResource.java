package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import mesa.access.CurrentPerson;
import mesa.engine.Attempts;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketVisibility;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is said about a ticket: messages everybody reads who sees it, and notes of the desk. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
@Tag(name = "Conversation")
class ConversationResource {

    private static final int LONGEST = 50_000;

    private final Conversation conversation;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;
    private final Attempts attempts;

    ConversationResource(
            Conversation conversation, TicketVisibility visible, CurrentPerson currentPerson, Attempts attempts) {
        this.conversation = conversation;
        this.visible = visible;
        this.currentPerson = currentPerson;
        this.attempts = attempts;
    }

    /** What somebody wants to say. */
    @Schema(name = "NewMessage")
    record NewMessage(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST, description = "Plain text")
            String text) {}

    @GetMapping("/messages")
    @Operation(
            summary = "The conversation, newest first",
            description = "Notes and reasons of hand-overs are only for the desk's own people.")
    ResponseEntity<List<MessageView>> messages(
            @PathVariable String number,
            @Parameter(description = "The id of the message before which the page begins")
                    @RequestParam(required = false)
                    Long before,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "50") int limit) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        var found = conversation.messages(ticket, person.isStaff(), before, Limits.checked(limit));
        var answer = ResponseEntity.ok();
        if (found.size() == limit) {
            var next = "</api/v1/tickets/%s/messages?before=%d&limit=%d>; rel=\"next\"";
            answer.header(
                    HttpHeaders.LINK,
                    next.formatted(ticket, found.get(limit - 1).id(), limit));
        }
        return answer.body(found.stream().map(MessageView::of).toList());
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say something that requester and desk read")
    ResponseEntity<MessageView> reply(@PathVariable String number, @RequestBody NewMessage message) {
        return post(number, MessageKind.REPLY, message);
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a note that only the desk's own people read")
    ResponseEntity<MessageView> note(@PathVariable String number, @RequestBody NewMessage message) {
        return post(number, MessageKind.NOTE, message);
    }

    private ResponseEntity<MessageView> post(String number, MessageKind kind, NewMessage message) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        var text = Limits.text("text", message.text(), LONGEST);
        var posted = attempts.at(() -> conversation.post(ticket, kind, text, Acting.as(person)));
        var place = URI.create("/api/v1/tickets/" + ticket + "/messages");
        return ResponseEntity.created(place).body(MessageView.of(posted));
    }
}
