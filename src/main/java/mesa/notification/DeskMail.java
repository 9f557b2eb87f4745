package mesa.notification;

/**
 * One of the desk's mails, by the event of which it tells.
 *
 * @param name such as {@code ticket-received}
 */
public record DeskMail(String name, Group group) {

    /** Whom a mail is mostly for. */
    public enum Group {
        /** Who asks, and who follows the ticket. */
        REQUESTER,
        /** The desk's own people. */
        STAFF,
        /** Whoever asked for a link. */
        LINKS,
        /** Everybody. */
        EVERYBODY,
        /** What the desk added itself. */
        OTHER
    }
}
