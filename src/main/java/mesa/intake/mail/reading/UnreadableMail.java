package mesa.intake.mail.reading;

/** Thrown for a message that holds nothing at all that can be read. */
public class UnreadableMail extends Exception {

    UnreadableMail(String why) {
        super(why);
    }
}
