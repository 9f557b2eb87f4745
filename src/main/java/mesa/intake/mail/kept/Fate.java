package mesa.intake.mail.kept;

import mesa.ticket.TicketNumber;
import org.springframework.modulith.NamedInterface;

/**
 * What became of a message.
 *
 * @param ticket the ticket that it opened or went to, null where there is none
 * @param mail the id of the message as the desk keeps it, 0 when it is busy elsewhere or not taken yet
 * @param reason the key of a text that says why, null for tickets and comments
 */
@NamedInterface("mail")
public record Fate(Kind kind, TicketNumber ticket, long mail, String reason) {

    /** Of a message with which nothing was done. */
    public static Fate notYet() {
        return new Fate(Kind.NOT_YET, null, 0, null);
    }

    /** The ends that a message can come to. */
    @NamedInterface("mail")
    public enum Kind {
        /** It opened a ticket. */
        TICKET,
        /** It is a comment on a ticket. */
        COMMENT,
        /** Somebody wrote about a ticket who has nothing to do with it: a technician decides. */
        HELD,
        /** It was written by a program and is noted at its ticket. */
        NOTE,
        /** The desk's people look at it. */
        QUARANTINE,
        /** Nobody needs it; it is kept all the same. */
        IGNORED,
        /** It was received before. */
        KNOWN,
        /** Another node receives it at this moment. */
        BUSY,
        /** Its files can't be judged at this moment: it stays where it is and is given again. */
        NOT_YET
    }
}
