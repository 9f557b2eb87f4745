package mesa.portal.staff;

import java.util.List;
import mesa.directory.Person;
import mesa.intake.mail.HeldReplies;
import mesa.intake.mail.HeldReply;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was held back at a ticket until somebody of the desk decides: the template {@code portal/mail/held}. */
@Component
public class HeldBox {

    private final HeldReplies held;

    HeldBox(HeldReplies held) {
        this.held = held;
    }

    /**
     * What the box shows, under the name {@code held}.
     *
     * @param base the address below which it is decided
     */
    record Held(String base, List<HeldReply> replies, boolean mayDecide) {}

    /** Puts it into the model of the ticket's page; only for the desk's own people. */
    public void addTo(Model model, Ticket ticket, Person person) {
        var base = StaffTickets.base(ticket.number()) + HeldActions.BELOW;
        model.addAttribute("held", new Held(base, held.of(ticket.number()), person.worksTickets()));
    }
}
