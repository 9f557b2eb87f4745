package mesa.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.notification.DeskMail.Group;
import org.springframework.stereotype.Service;

/** What the desk's mails say: its own people word them anew, without anybody building Mesa anew. */
@Service
public class Wordings {

    /** The languages in which the desk writes. */
    public static final List<String> LANGUAGES = List.of("es", "en");

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final Map<Group, List<String>> MAILS = Map.of(
            Group.REQUESTER,
            List.of(
                    "ticket-received",
                    "ticket-moved",
                    "message-posted",
                    "question-asked",
                    "answer-reminder",
                    "solution-proposed",
                    "survey-invitation",
                    "survey-reminder",
                    "ticket-closed",
                    "ticket-rejected"),
            Group.STAFF,
            List.of(
                    "ticket-assigned-team",
                    "answer-received",
                    "reply-held",
                    "solution-rejected",
                    "quality-finding",
                    "ticket-withdrawn",
                    "response-overdue",
                    "resolution-at-risk",
                    "resolution-overdue",
                    "resolution-long-overdue",
                    "quarantine-waiting"),
            Group.LINKS,
            List.of("password-link", "password-not-needed", "ticket-link"),
            Group.EVERYBODY,
            List.of(KnownFacts.DIGEST, MailRenderer.SIGNATURE));

    private final MailTemplates templates;
    private final WordingStore store;

    Wordings(MailTemplates templates, WordingStore store) {
        this.templates = templates;
        this.store = store;
    }

    /** A subject and what stands under it. */
    public record Words(String subject, String body) {}

    /** The desk's mails, in the order in which a ticket meets them. */
    public List<DeskMail> mails() {
        var there = templates.names();
        var mails = new ArrayList<DeskMail>();
        for (var group : List.of(Group.REQUESTER, Group.STAFF, Group.LINKS, Group.EVERYBODY)) {
            MAILS.get(group).stream()
                    .filter(there::remove)
                    .map(name -> new DeskMail(name, group))
                    .forEach(mails::add);
        }
        there.stream().map(name -> new DeskMail(name, Group.OTHER)).forEach(mails::add);
        return mails;
    }

    /** Whether the desk has a mail of that name, and writes in that language. */
    public boolean isThere(String mail, String language) {
        return LANGUAGES.contains(language) && templates.names().contains(mail);
    }

    /** Whether it stands under the mails and has no subject of its own. */
    public boolean isSignature(String mail) {
        return mail.equals(MailRenderer.SIGNATURE);
    }

    /** Whether it can be shown with a real ticket. */
    public boolean tellsOfATicket(String mail) {
        return KnownFacts.tellsOfATicket(mail);
    }

    /** The names of the facts that the mail can name. */
    public List<String> facts(String mail) {
        return KnownFacts.of(mail);
    }

    /** What the mail says today. */
    public Words current(String mail, String language) {
        return edited(mail, language)
                .map(version -> new Words(version.subject(), version.body()))
                .orElseGet(() -> mesas(mail, language));
    }

    /** What the mail says when nobody at the desk worded it. */
    public Words mesas(String mail, String language) {
        return Stream.of(language, LANGUAGES.get(0))
                .map(spoken -> templates.source(mail, spoken))
                .flatMap(Optional::stream)
                .findFirst()
                .map(source -> new Words(MailTemplate.subjectOf(source), MailTemplate.bodyOf(source)))
                .orElseThrow();
    }

    /** The version that counts, where the desk has worded the mail itself. */
    public Optional<WordingVersion> edited(String mail, String language) {
        return newest(mail, language).filter(version -> !version.isMesas());
    }

    /** The newest version, also when it took Mesa's own wording back. */
    public Optional<WordingVersion> newest(String mail, String language) {
        return store.current(mail, language);
    }

    /** All versions, the newest first. */
    public List<WordingVersion> history(String mail, String language) {
        return store.history(mail, language);
    }

    /** What is wrong with these words; nothing when they can be saved. */
    public List<WordingProblem> check(String mail, Words words) {
        var problems = new WordingProblems(Set.copyOf(KnownFacts.of(mail)));
        if (!isSignature(mail) && words.subject().isBlank()) {
            problems.add(0, "no-subject", "");
        }
        if (words.subject().length() > LONGEST_SUBJECT) {
            problems.add(0, "long-subject", String.valueOf(LONGEST_SUBJECT));
        }
        if (words.body().isBlank()) {
            problems.add(1, "empty", "");
        }
        if (words.body().length() > LONGEST_BODY) {
            problems.add(1, "long", String.valueOf(LONGEST_BODY));
        } else {
            MailTemplate.read(words.subject(), words.body(), problems);
        }
        return problems.found();
    }

    /**
     * Words the mail anew; the next mail says so.
     *
     * @param known the newest version when the writing began, 0 for none
     * @return whether it counts; not when somebody else worded it meanwhile
     * @throws IllegalArgumentException when there is something wrong with the words
     */
    public boolean save(String mail, String language, Words words, UUID by, long known) {
        if (!check(mail, words).isEmpty()) {
            throw new IllegalArgumentException("Not a wording: " + check(mail, words));
        }
        return store.add(mail, language, words.subject().strip(), words.body().strip(), by, known);
    }

    /** Takes Mesa's own wording back; whether it counts, as with {@link #save}. */
    public boolean takeMesas(String mail, String language, UUID by, long known) {
        return store.add(mail, language, null, null, by, known);
    }
}
