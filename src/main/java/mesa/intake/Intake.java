package mesa.intake;

import java.util.Map;
import java.util.Objects;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens tickets: checks what was asked, finds or registers the person, stores the case file and so starts its process.
 */
@Service
public class Intake {

    private final FieldCheck fields;
    private final Directory directory;
    private final TicketManagement tickets;

    Intake(FieldCheck fields, Directory directory, TicketManagement tickets) {
        this.fields = fields;
        this.directory = directory;
        this.tickets = tickets;
    }

    /**
     * Opens a ticket; case file and process exist together or not at all. Whoever opens it without naming a requester
     * asks for themselves. The desk's own people open for anybody, key users for their organisation (E13), requesters
     * for themselves.
     *
     * @throws InvalidTicket with every field that is wrong
     */
    @Transactional
    public Ticket open(OpenTicket command) {
        var problems = fields.problemsOf(command);
        if (!problems.isEmpty()) throw new InvalidTicket(problems);
        var opener = openerOf(command);
        refuseForeign(command, opener);
        var person = command.requester() == null ? opener : directory.findOrRegister(named(command.requester()));
        return tickets.open(new NewTicket(
                command.type(),
                command.subject(),
                command.description(),
                command.service(),
                command.category(),
                command.channel(),
                requester(person, opener),
                command.urgency(),
                command.impact(),
                command.openedBy(),
                command.environment(),
                command.proposedTeam()));
    }

    /**
     * What is wrong with naming that person as who asks, when that opener opens the ticket: field to message key, empty
     * when all is well.
     */
    @Transactional(readOnly = true)
    public Map<String, String> problemsOf(ContactDetails requester, Person opener) {
        var problems = fields.problemsOf(requester);
        return problems.isEmpty() ? foreignness(requester, opener) : problems;
    }

    private Person openerOf(OpenTicket command) {
        var id = command.openedBy().personId();
        return id == null ? null : directory.person(id).orElse(null);
    }

    private void refuseForeign(OpenTicket command, Person opener) {
        if (command.requester() == null && opener == null)
            throw new InvalidTicket(Map.of("requester", "ticket.requester.missing"));
        var problems =
                command.requester() == null ? Map.<String, String>of() : foreignness(command.requester(), opener);
        if (!problems.isEmpty()) throw new InvalidTicket(problems);
    }

    private Map<String, String> foreignness(ContactDetails requester, Person opener) {
        if (opener == null || opener.isStaff()) return Map.of();
        var asked = directory.personByEmail(requester.email());
        if (asked.filter(person -> person.id().equals(opener.id())).isPresent()) return Map.of();
        if (!opener.roles().contains(Role.KEY_USER)) return Map.of("requester.email", "ticket.requester.only-yourself");
        if (asked.isPresent() && !isSame(opener.organisation(), asked.get().organisation()))
            return Map.of("requester.email", "ticket.requester.other-organisation");
        return Map.of();
    }

    /** Somebody whom a key user registers belongs to the key user's organisation. */
    private static Requester requester(Person person, Person opener) {
        var guessed = opener == null || opener.isStaff() ? null : opener.organisation();
        return new Requester(
                person.id(),
                person.name(),
                person.email(),
                person.unit(),
                person.phone(),
                person.organisation() == null ? guessed : person.organisation(),
                person.isRegistered());
    }

    private static ContactDetails named(ContactDetails contact) {
        return new ContactDetails(
                FieldCheck.line(contact.name()),
                contact.email().strip(),
                FieldCheck.line(contact.phone()),
                FieldCheck.line(contact.unit()));
    }

    private static boolean isSame(String one, String other) {
        return one != null && Objects.equals(one, other);
    }
}
