package mesa.intake.mail.sorting;

import mesa.intake.mail.kept.Reason;

/** Who or what wrote a message. */
enum MailNature {
    /** Somebody, as far as can be told. */
    PERSON(null),
    /** Somebody who does not say who they are. */
    NAMELESS(Reason.NO_SENDER),
    /** Somebody else than it says. */
    FORGED(Reason.FORGED),
    /** The desk itself: one of its own mails came back. */
    OWN(Reason.OWN_MAIL),
    /** Somebody in the desk's own name. */
    OWN_ADDRESS(Reason.OWN_ADDRESS),
    /** A mail server that could not deliver something. */
    BOUNCE(Reason.BOUNCE),
    /** Somebody's mail program while they are away. */
    AUTOMATIC_REPLY(Reason.AUTOMATIC_REPLY),
    /** The same by its subject alone, which a person may have written too. */
    LIKE_A_REPLY(Reason.AUTOMATIC_REPLY),
    /** A program, not as an answer. */
    AUTOMATIC(Reason.AUTOMATIC),
    /** A mailing list or an advertisement. */
    BULK(Reason.BULK);

    private final Reason reason;

    MailNature(Reason reason) {
        this.reason = reason;
    }

    /** Why such a message is no ticket; null for a person's. */
    Reason reason() {
        return reason;
    }
}
