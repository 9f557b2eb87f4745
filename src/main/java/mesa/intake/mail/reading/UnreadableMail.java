package mesa.intake.mail.reading;

/**
 * Thrown for a message that can't be read: there is nothing in it, or, where a cause is given, the reading itself
 * failed.
 */
public class UnreadableMail extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableMail(String why) {
        super(why);
    }

    UnreadableMail(Throwable unforeseen) {
        super(unforeseen.toString(), unforeseen);
    }
}
