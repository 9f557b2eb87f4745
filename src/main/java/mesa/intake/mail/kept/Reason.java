package mesa.intake.mail.kept;

import java.util.Locale;

/** Why a message became neither a ticket nor a comment; each has a text for people. */
public enum Reason {
    /** Nothing in it can be read. */
    UNREADABLE,
    /** Larger than what is fetched from a mailbox. */
    TOO_LARGE,
    /** Something failed while it was worked on. */
    FAILED,
    /** Another message came under the same Message-ID. */
    SAME_ID,
    /** It does not say from whom it is. */
    NO_SENDER,
    /** The mailbox's own server says that the sender is not who they say. */
    FORGED,
    /** It says that it comes from one of the desk's own addresses. */
    OWN_ADDRESS,
    /** A mail of the desk that came back. */
    OWN_MAIL,
    /** A mail could not be delivered. */
    BOUNCE,
    /** Somebody's mail program answers that they are away, or that it got the mail. */
    AUTOMATIC_REPLY,
    /** A program sent it by itself. */
    AUTOMATIC,
    /** A mailing list or an advertisement. */
    BULK,
    /** More from one sender than a person writes. */
    TOO_MANY,
    /** The rule table says so. */
    RULE,
    /** What it says can't become a ticket. */
    NOT_A_TICKET,
    /** From somebody who has nothing to do with the ticket. */
    STRANGER,
    /** In the name of one of the desk's people, without a sign that it is they. */
    UNPROVEN_STAFF;

    /** The key of the text that says it. */
    public String key() {
        return "mail.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
