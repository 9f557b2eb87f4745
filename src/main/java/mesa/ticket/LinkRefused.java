package mesa.ticket;

/** Two tickets can't belong together like that; the message says why not. */
public class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why two tickets are not linked. */
    public enum Reason {
        /** It is the same ticket. */
        ITSELF,
        /** The other one already stands behind the first, so they would go round in a circle. */
        CIRCLE
    }

    LinkRefused(Reason reason, TicketNumber from, LinkKind kind, TicketNumber to) {
        super("%s %s %s refused: %s".formatted(from, kind, to, reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
