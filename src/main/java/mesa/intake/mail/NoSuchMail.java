package mesa.intake.mail;

/** Somebody decides about a message that is not there, or about which somebody else decided meanwhile. */
public class NoSuchMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchMail(long id) {
        super("No message with the id " + id + " waits for a decision");
    }
}
