package mesa.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;

/** The words of the vocabulary: properties that a diagram may put on its elements, and what they may say. */
public enum Word {
    /** On entering, the ticket gets this status. */
    TICKET_STATUS("ticketStatus", names(TicketStatus.values())),
    /** With status WAITING: for whom. */
    WAITING_REASON("waitingReason", names(WaitingReason.values())),
    /** With status REJECTED: why; without it, what the last form said. */
    REJECTION_CAUSE("rejectionCause", names(RejectionCause.values())),
    /** On entering, what happens to the ticket's service-level clock; several with commas between them. */
    CLOCK("clock", names(ClockWord.values())),
    /** The support level of a user task: the team that routing chose for it are its candidates. */
    LEVEL("level", List.of("1", "2", "3")),
    /** The user task is the work on the ticket: whoever claims it has the ticket, and the ticket gets this status. */
    STATUS_WHEN_CLAIMED("statusWhenClaimed", names(TicketStatus.values())),
    /** To whom the step {@code ${assign}} gives the ticket. */
    HAND_OVER("handOver", names(HandOver.values())),
    /** Whom the step {@code ${escalate}} brings in. */
    COMES_IN("comesIn", List.of(Help.NEXT_TEAM.toString(), Help.NEXT_LEVEL.toString())),
    /** Which mail the step {@code ${notify}} sends. */
    TEMPLATE("template", List.of()),
    /** Who gets it, with commas between them. */
    TO(
            "to",
            List.of(
                    "requester",
                    "watchers",
                    "assignee",
                    "responsible",
                    "team",
                    "lead",
                    "next-team",
                    "manager",
                    "supplier")),
    /** For how long the step {@code ${sendSurvey}} keeps the survey open: {@code P10D} is ten working days. */
    OPEN_FOR("openFor", List.of());

    private final String id;
    private final List<String> values;

    Word(String id, List<String> values) {
        this.id = id;
        this.values = values;
    }

    /** The property's name in a diagram. */
    public String id() {
        return id;
    }

    /** What it may say; empty when it is free. */
    public List<String> choices() {
        return values;
    }

    /** Whether it may say that. */
    public boolean allows(String said) {
        if (said == null || said.isBlank()) {
            return false;
        }
        return values.isEmpty() || parts(said).allMatch(values::contains);
    }

    private Stream<String> parts(String said) {
        return this == TO || this == CLOCK ? Arrays.stream(said.split(",", -1)).map(String::strip) : Stream.of(said);
    }

    /** The word with that id. */
    public static Optional<Word> of(String id) {
        return Arrays.stream(values()).filter(word -> word.id.equals(id)).findAny();
    }

    private static List<String> names(Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }
}
