package mesa.portal.process;

import java.util.Map;
import java.util.UUID;
import mesa.portal.links.Meant;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the process that mails a link knows: whom it is for, never the link. Its business key is the request's id. */
final class LinkVariables {

    static final String PROCESS = "MailLink";

    /** The name of a {@link Meant.Answer}. */
    private static final String ANSWER = "answer";

    /** The id of the person who is meant, or null. */
    private static final String PERSON = "person";

    /** The number of the ticket, or null. */
    private static final String TICKET = "ticket";

    private LinkVariables() {}

    static UUID request(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    static void write(Meant meant, VariableScope scope) {
        scope.setVariable(ANSWER, meant.answer().name());
        scope.setVariable(PERSON, meant.person() == null ? null : meant.person().toString());
        scope.setVariable(TICKET, meant.ticket() == null ? null : meant.ticket().value());
    }

    static Meant read(VariableScope scope) {
        Map<String, Object> known = scope.getVariables();
        return new Meant(
                Meant.Answer.valueOf((String) known.get(ANSWER)),
                UUID.fromString((String) known.get(PERSON)),
                known.get(TICKET) instanceof String number ? new TicketNumber(number) : null);
    }
}
