package mesa.intake.mail.kept;

import org.springframework.modulith.NamedInterface;

/** Somebody decides about a message that is not there, or about which somebody else decided meanwhile. */
@NamedInterface("mail")
public class NoSuchMail extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No message with that id waits for a decision. */
    public NoSuchMail(long id) {
        super("No message with the id " + id + " waits for a decision");
    }
}
