package mesa.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which facts the wording of a mail can name; {@code src/docs/mails.md} says what they are. */
final class KnownFacts {

    static final String DIGEST = "daily-digest";

    private static final List<String> DESK =
            List.of("name", "desk", "deskMail", "phone", "extension", "preferencesLink");
    private static final List<String> TICKET = List.of(
            "number",
            "subject",
            "description",
            "status",
            "priority",
            "service",
            "team",
            "assignee",
            "requester",
            "unit",
            "requesterPhone",
            "question",
            "solution",
            "objection",
            "refusal",
            "cause",
            "message",
            "author",
            "responseDue",
            "resolutionDue",
            "updateDue",
            "toRequester",
            "toNextTeam",
            "ticketLink",
            "replyLink",
            "approveLink",
            "rejectLink",
            "surveyLink",
            "workLink",
            "pageLink");
    private static final Map<String, List<String>> OF_ONE_MAIL = Map.of(
            "password-link",
            List.of("username", "passwordLink"),
            "password-not-needed",
            List.of("statusLink"),
            "ticket-link",
            List.of("number", "ticketLink", "validUntil"),
            "quarantine-waiting",
            List.of("waitingCount", "oldest", "quarantineLink"),
            DIGEST,
            List.of("day", "news", "newsCount"),
            MailRenderer.SIGNATURE,
            List.of("number"));

    private KnownFacts() {}

    /** The names, those of the mail itself first. */
    static List<String> of(String mail) {
        return Stream.of(OF_ONE_MAIL.getOrDefault(mail, TICKET), DESK)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Whether the mail tells of a ticket, so that it can be shown with a real one. */
    static boolean tellsOfATicket(String mail) {
        return !OF_ONE_MAIL.containsKey(mail);
    }

    /** Whether the fact is an address, so that a choice can lead there. */
    static boolean isLink(String fact) {
        return fact.endsWith("Link");
    }

    /** Whether the fact is several paragraphs, so that nothing else can stand in its own. */
    static boolean standsAlone(String fact) {
        return fact.equals("news");
    }

    /** Whether the fact says yes or no, so that it is only there to be asked for. */
    static boolean isQuestion(String fact) {
        return fact.equals("toRequester") || fact.equals("toNextTeam");
    }
}
