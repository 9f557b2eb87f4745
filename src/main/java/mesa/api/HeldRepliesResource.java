package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import mesa.access.CurrentPerson;
import mesa.intake.mail.HeldReplies;
import mesa.intake.mail.HeldReply;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody wrote by mail who has nothing to do with the ticket, until the desk decides; for its own people. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/held-replies")
@Tag(name = "Conversation")
class HeldRepliesResource {

    private final HeldReplies held;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;
    private final MessageSource messages;

    HeldRepliesResource(
            HeldReplies held, TicketVisibility visible, CurrentPerson currentPerson, MessageSource messages) {
        this.held = held;
        this.visible = visible;
        this.currentPerson = currentPerson;
        this.messages = messages;
    }

    /** An answer that waits. */
    @Schema(name = "HeldReply")
    record HeldReplyView(
            long id,

            @Schema(nullable = true, example = "vecina@example.com")
            String from,

            Instant receivedAt,

            @Schema(description = "Why it is held, in words")
            String reason,

            @Schema(description = "How it begins; plain text")
            String text) {}

    @GetMapping
    @Operation(summary = "Answers by mail that wait for a decision, oldest first")
    List<HeldReplyView> waiting(@PathVariable String number, @Parameter(hidden = true) Locale language) {
        return held.of(ticket(number)).stream().map(one -> view(one, language)).toList();
    }

    @PostMapping("/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let an answer into the conversation, as said by whoever wrote it",
            description = "Happens once: an Idempotency-Key is ignored, and a second acceptance is a 409. 503 while its"
                    + " files can't be looked at: the answer waits on, to be accepted later.")
    void accept(@PathVariable String number, @PathVariable long id) {
        decide(number, id, held::accept);
    }

    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Leave an answer out of the conversation; a note says who decided so")
    void refuse(@PathVariable String number, @PathVariable long id) {
        decide(number, id, held::refuse);
    }

    private void decide(String number, long id, BiConsumer<Long, Actor> decision) {
        if (!held.isAt(id, ticket(number))) throw new NothingHere("api.problem.404");
        var person = currentPerson.get();
        if (!person.worksTickets()) throw new AccessDeniedException("Only for those who work on tickets");
        decision.accept(id, Acting.as(person));
    }

    /** The ticket, for the desk's own people; for anybody else nothing is held anywhere. */
    private TicketNumber ticket(String number) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        if (!person.isStaff()) throw new NothingHere("api.problem.404");
        return ticket;
    }

    private HeldReplyView view(HeldReply one, Locale language) {
        var reason = messages.getMessage(one.reasonKey(), null, language);
        return new HeldReplyView(one.id(), one.from(), one.receivedAt(), reason, one.text());
    }
}
