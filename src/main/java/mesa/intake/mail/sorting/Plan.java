package mesa.intake.mail.sorting;

import mesa.intake.mail.kept.Outcome;
import mesa.intake.mail.kept.Reason;
import mesa.ticket.TicketNumber;

/** What is to become of a message. */
public sealed interface Plan {

    /**
     * A new ticket, as that row of the rule table says.
     *
     * @param copied whether whoever is in copy watches the ticket; else the sender's colleagues alone
     */
    record Open(RouteMail.Row row, boolean copied) implements Plan {}

    /**
     * A comment of the sender's.
     *
     * @param copied whether the people in copy watch the ticket from then on
     */
    record Comment(TicketNumber ticket, boolean copied) implements Plan {}

    /** A technician decides whether it is a comment. */
    record Hold(TicketNumber ticket, Reason reason) implements Plan {}

    /** A note for the desk at the ticket. */
    record Note(TicketNumber ticket, Reason reason) implements Plan {}

    /** Neither; it is kept and that is all. */
    record Keep(Outcome outcome) implements Plan {

        static Keep quarantined(Reason reason) {
            return new Keep(Outcome.quarantine(reason, null));
        }

        static Keep ignored(Reason reason) {
            return new Keep(Outcome.ignored(reason));
        }
    }

    /** The ticket that it becomes a comment on, or null. */
    default TicketNumber commented() {
        return this instanceof Comment comment ? comment.ticket() : null;
    }

    /** Whether the files of the message are wanted. */
    default boolean takesFiles() {
        return this instanceof Open || this instanceof Comment;
    }
}
