package mesa.portal.ticket;

import java.util.Optional;
import java.util.Set;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.engine.TicketDoors;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the ticket stands, what happens next, and what the visitor can do about it now. */
@Component
@Order(10)
class StandingPart implements PagePart {

    private final TicketDoors doors;
    private final Conversation conversation;
    private final Directory directory;

    StandingPart(TicketDoors doors, Conversation conversation, Directory directory) {
        this.doors = doors;
        this.conversation = conversation;
        this.directory = directory;
    }

    /**
     * How it stands.
     *
     * @param words the end of the message keys of what is so now and what comes next
     * @param team the name of the team that has it, or null
     * @param turn what the visitor is asked to do
     * @param judgeable whether there is a solution that the visitor may judge
     * @param withdrawable whether the visitor may withdraw it
     * @param said the question or solution that is to be answered, or why it was turned down; or null
     */
    record Standing(String words, String team, Turn turn, boolean judgeable, boolean withdrawable, String said) {}

    /** What is asked of the visitor. */
    enum Turn {
        NOTHING,
        ANSWER,
        JUDGE
    }

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("standing", of(visit));
        model.addAttribute("formKey", SentForms.newKey());
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private Standing of(Visit visit) {
        var ticket = visit.ticket();
        var open = ticket.status().isFinal() ? Set.<String>of() : doors.open(ticket.number());
        var judgeable = open.contains("SolutionApproved");
        return new Standing(
                words(visit, judgeable),
                team(ticket),
                turn(visit, judgeable),
                judgeable && visit.mayDecide(),
                visit.mayDecide() && open.contains("TicketWithdrawn"),
                said(ticket, judgeable));
    }

    /** Whoever only reads or works on it is not addressed as the one who asks. */
    private static String words(Visit visit, boolean judgeable) {
        var ticket = visit.ticket();
        var now = switch (ticket.status()) {
            case NEW -> ticket.team() == null ? "NEW.unrouted" : "NEW";
            case WAITING -> "WAITING." + ticket.waitingReason();
            case RESOLVED -> judgeable ? "RESOLVED" : "RESOLVED.approved";
            default -> ticket.status().name();
        };
        return visit.mayDecide() && !visit.staff() ? now : now + ".other";
    }

    private static Turn turn(Visit visit, boolean judgeable) {
        if (visit.staff() || !visit.mayDecide()) return Turn.NOTHING;
        if (judgeable) return Turn.JUDGE;
        return visit.ticket().waitingReason() == WaitingReason.REQUESTER ? Turn.ANSWER : Turn.NOTHING;
    }

    private String said(Ticket ticket, boolean judgeable) {
        var kind = judgeable
                ? MessageKind.SOLUTION
                : ticket.waitingReason() == WaitingReason.REQUESTER
                        ? MessageKind.QUESTION
                        : ticket.status() == TicketStatus.REJECTED ? MessageKind.REJECTION : null;
        return Optional.ofNullable(kind)
                .flatMap(said -> conversation.latest(ticket.number(), said))
                .map(Message::text)
                .orElse(null);
    }

    private String team(Ticket ticket) {
        return Optional.ofNullable(ticket.team())
                .flatMap(directory::team)
                .map(SupportTeam::name)
                .orElse(null);
    }
}
