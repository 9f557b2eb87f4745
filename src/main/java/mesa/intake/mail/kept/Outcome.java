package mesa.intake.mail.kept;

import mesa.ticket.TicketNumber;

/**
 * To what a message comes.
 *
 * @param ticket or null
 * @param message the id of what it became in the ticket's conversation, or null
 * @param reason the key of the text that says why, or null
 * @param detail what is to be known beside it, or null
 */
public record Outcome(Fate.Kind kind, TicketNumber ticket, Long message, String reason, String detail) {

    /** It opened that ticket. */
    public static Outcome ticket(TicketNumber number) {
        return new Outcome(Fate.Kind.TICKET, number, null, null, null);
    }

    /** It is that comment on a ticket. */
    public static Outcome comment(TicketNumber number, long message) {
        return new Outcome(Fate.Kind.COMMENT, number, message, null, null);
    }

    /** A technician decides whether it belongs to the ticket. */
    public static Outcome held(TicketNumber number, Reason reason) {
        return new Outcome(Fate.Kind.HELD, number, null, reason.key(), null);
    }

    /** It is that note at a ticket. */
    public static Outcome note(TicketNumber number, long message, Reason reason) {
        return new Outcome(Fate.Kind.NOTE, number, message, reason.key(), null);
    }

    /** Nobody needs it. */
    public static Outcome ignored(Reason reason) {
        return new Outcome(Fate.Kind.IGNORED, null, null, reason.key(), null);
    }

    /** The desk's people look at it; the detail may be null. */
    public static Outcome quarantine(Reason reason, String detail) {
        return new Outcome(Fate.Kind.QUARANTINE, null, null, reason.key(), detail);
    }

    /** What became of the message that is kept under that id. */
    public Fate fate(long mail) {
        return new Fate(kind, ticket, mail, reason);
    }
}
