package mesa.notification;

/** Which of the desk's mails a person wants. What the desk asks them, and links they asked for, always come at once. */
public enum MailWish {
    /** All of them, each when it happens. */
    ALL,
    /** Only about tickets that they asked for or work on; not about those they watch, or that their team has. */
    MINE,
    /** All of them in one mail a day, in the desk's morning. */
    DIGEST
}
