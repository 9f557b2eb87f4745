package mesa.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.ContactDetails;
import org.springframework.stereotype.Component;

/** What a ticket must say before it can be opened; finds everything that is wrong at once. */
@Component
class FieldCheck {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_DESCRIPTION = 50_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_PHONE = 50;
    private static final int LONGEST_MAIL = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\."
                    + LABEL + ")*");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\s]+");

    private final Catalog catalog;

    FieldCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Field to message key, in the order of the fields; empty when all is well. */
    Map<String, String> problemsOf(OpenTicket ticket) {
        var problems = new LinkedHashMap<String, String>();
        require(problems, "type", ticket.type(), "ticket.type.missing");
        text(problems, "subject", ticket.subject(), LONGEST_SUBJECT);
        text(problems, "description", ticket.description(), LONGEST_DESCRIPTION);
        service(ticket).ifPresent(key -> problems.put("service", key));
        category(ticket).ifPresent(key -> problems.put("category", key));
        require(problems, "urgency", ticket.urgency(), "ticket.urgency.missing");
        if (ticket.requester() != null) contact(problems, ticket.requester());
        return problems;
    }

    /** As {@link #problemsOf(OpenTicket)}, for who asks alone. */
    Map<String, String> problemsOf(ContactDetails requester) {
        var problems = new LinkedHashMap<String, String>();
        contact(problems, requester);
        return problems;
    }

    /** The text on one line, without what can't be seen; null when nothing is left. */
    static String line(String text) {
        if (text == null) return null;
        var line = UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    private Optional<String> service(OpenTicket ticket) {
        if (line(ticket.service()) == null) return Optional.of("ticket.service.missing");
        return offered(ticket).isPresent() ? Optional.empty() : Optional.of("ticket.service.unknown");
    }

    private Optional<String> category(OpenTicket ticket) {
        if (ticket.category() == null || offered(ticket).isEmpty()) return Optional.empty();
        var known = offered(ticket).get().categories().containsKey(ticket.category());
        return known ? Optional.empty() : Optional.of("ticket.category.unknown");
    }

    private Optional<ServiceOffering> offered(OpenTicket ticket) {
        return catalog.service(ticket.service()).filter(ServiceOffering::active);
    }

    private static void contact(Map<String, String> problems, ContactDetails contact) {
        mail(problems, contact.email());
        limit(problems, "requester.name", contact.name(), LONGEST_NAME);
        limit(problems, "requester.unit", contact.unit(), LONGEST_NAME);
        limit(problems, "requester.phone", contact.phone(), LONGEST_PHONE);
    }

    private static void mail(Map<String, String> problems, String mail) {
        if (line(mail) == null) problems.put("requester.email", "ticket.requester.email.missing");
        else if (!isMail(mail.strip())) problems.put("requester.email", "ticket.requester.email.wrong");
    }

    private static boolean isMail(String mail) {
        return mail.length() <= LONGEST_MAIL
                && mail.indexOf('@') <= 64
                && MAIL.matcher(mail).matches();
    }

    private static void limit(Map<String, String> problems, String field, String text, int longest) {
        if (text != null && text.length() > longest) problems.put(field, "ticket." + field + ".too-long");
    }

    private static void text(Map<String, String> problems, String field, String text, int longest) {
        if (line(text) == null) problems.put(field, "ticket." + field + ".missing");
        else if (text.length() > longest) problems.put(field, "ticket." + field + ".too-long");
    }

    private static void require(Map<String, String> problems, String field, Object value, String key) {
        if (value == null) problems.put(field, key);
    }
}
