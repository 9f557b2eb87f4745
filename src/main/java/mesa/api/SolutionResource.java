package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import mesa.access.CurrentPerson;
import mesa.engine.TicketDoors;
import mesa.ticket.Actor;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The requester's say: approve or reject the solution (C17, C18), withdraw the ticket. The process does the rest. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
@Tag(name = "Solution")
class SolutionResource {

    private static final int LONGEST = 10_000;

    private final TicketDoors doors;
    private final TicketManagement tickets;
    private final TicketVisibility visible;
    private final TicketViews views;
    private final CurrentPerson currentPerson;

    SolutionResource(
            TicketDoors doors,
            TicketManagement tickets,
            TicketVisibility visible,
            TicketViews views,
            CurrentPerson currentPerson) {
        this.doors = doors;
        this.tickets = tickets;
        this.visible = visible;
        this.views = views;
        this.currentPerson = currentPerson;
    }

    /** What the requester says while approving. */
    record Approval(
            @Schema(nullable = true, maxLength = LONGEST) String comment) {}

    /** What still fails. */
    record Rejection(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST)
            String reason) {}

    /** Why it is no longer needed. */
    record Withdrawal(
            @Schema(nullable = true, maxLength = LONGEST) String reason) {}

    @PostMapping("/solution/approval")
    @Operation(summary = "Approve the solution", description = "409 when there is none to judge.")
    TicketView approve(@PathVariable String number, @RequestBody(required = false) Approval approval) {
        var comment = approval == null ? null : Limits.optional("comment", approval.comment(), LONGEST);
        return through(number, (ticket, actor) -> doors.approveSolution(ticket, comment, actor));
    }

    @PostMapping("/solution/rejection")
    @Operation(summary = "Reject the solution: it still fails", description = "409 when there is none to judge.")
    TicketView reject(@PathVariable String number, @RequestBody Rejection rejection) {
        var reason = Limits.text("reason", rejection.reason(), LONGEST);
        return through(number, (ticket, actor) -> doors.rejectSolution(ticket, reason, actor));
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Withdraw the ticket", description = "409 once it is resolved.")
    TicketView withdraw(@PathVariable String number, @RequestBody(required = false) Withdrawal withdrawal) {
        var reason = withdrawal == null ? null : Limits.optional("reason", withdrawal.reason(), LONGEST);
        return through(number, (ticket, actor) -> doors.withdraw(ticket, reason, actor));
    }

    private interface Door {
        void enter(TicketNumber ticket, Actor actor);
    }

    private TicketView through(String number, Door door) {
        var person = currentPerson.get();
        var ticket = visible.getOwn(number, person).number();
        door.enter(ticket, Acting.as(person));
        return views.whole(tickets.get(ticket), true);
    }
}
