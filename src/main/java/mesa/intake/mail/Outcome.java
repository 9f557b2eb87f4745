package mesa.intake.mail;

import mesa.ticket.TicketNumber;

/**
 * To what a message comes.
 *
 * @param ticket or null
 * @param message the id of what it became in the ticket's conversation, or null
 * @param reason the key of the text that says why, or null
 * @param detail what is to be known beside it, or null
 */
record Outcome(Fate.Kind kind, TicketNumber ticket, Long message, String reason, String detail) {

    static Outcome ticket(TicketNumber number) {
        return new Outcome(Fate.Kind.TICKET, number, null, null, null);
    }

    static Outcome comment(TicketNumber number, long message) {
        return new Outcome(Fate.Kind.COMMENT, number, message, null, null);
    }

    static Outcome held(TicketNumber number, Reason reason) {
        return new Outcome(Fate.Kind.HELD, number, null, reason.key(), null);
    }

    static Outcome note(TicketNumber number, long message, Reason reason) {
        return new Outcome(Fate.Kind.NOTE, number, message, reason.key(), null);
    }

    static Outcome ignored(Reason reason) {
        return new Outcome(Fate.Kind.IGNORED, null, null, reason.key(), null);
    }

    static Outcome quarantine(Reason reason, String detail) {
        return new Outcome(Fate.Kind.QUARANTINE, null, null, reason.key(), detail);
    }

    Fate fate(long mail) {
        return new Fate(kind, ticket, mail, reason);
    }
}
