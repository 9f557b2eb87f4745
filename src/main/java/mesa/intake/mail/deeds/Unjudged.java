package mesa.intake.mail.deeds;

/** What becomes of a message when nobody looks at its files just now. */
public enum Unjudged {
    /** It is given again later; a scanner that was silent a moment ago need not be asked for it. */
    WAITS,
    /** It has waited long enough and goes on without them. */
    GOES_ON,
    /** Somebody decides about it at this moment, and is told to do so later. */
    IS_SAID
}
