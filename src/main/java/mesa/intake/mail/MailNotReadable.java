package mesa.intake.mail;

/** A message can't be released because nothing in it can be read; it can be looked at as it came, and deleted. */
public class MailNotReadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailNotReadable(long id) {
        super("Nothing can be read in the message " + id);
    }
}
