package mesa.notification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.ticket.TicketNumber;

/**
 * That people are to be told of something that happened to a ticket.
 *
 * @param step what stays the same when the step is tried again, and differs for every other step of every ticket
 * @param by the label of the diagram's step, which the timeline names
 * @param ticket what it is about, or null for a mail that is about no ticket
 * @param template the mail's name, such as {@code ticket-received}
 * @param to who is told, the first one counts where a person is meant twice
 * @param message the message that the mail tells of, or null for the newest
 * @param doer who did what the mail tells, or null: nobody is told of their own deed
 */
public record Notice(
        String step, String by, TicketNumber ticket, String template, List<Audience> to, Long message, UUID doer) {

    /** What the desk asks of the requester: work waits for the answer. */
    static final Set<String> QUESTIONS = Set.of("question-asked", "answer-reminder", "solution-proposed");

    /** Links that somebody asked for; how many they get is counted when they ask. */
    private static final Set<String> ASKED_FOR = Set.of("password-link", "password-not-needed", "ticket-link");

    /** Whether the receiver asked for just this mail. */
    boolean isAskedFor() {
        return ASKED_FOR.contains(template);
    }

    /** Whether the desk asks something that work waits for. */
    boolean isQuestion() {
        return QUESTIONS.contains(template);
    }

    /** The ticket's number as it stands in mails, or null. */
    String about() {
        return ticket == null ? null : ticket.value();
    }
}
