package mesa.notification;

/** A mail could not be handed over just now; whoever wanted it sent tries again later. */
public class MailNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotSent(String reason) {
        super(reason);
    }

    MailNotSent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
