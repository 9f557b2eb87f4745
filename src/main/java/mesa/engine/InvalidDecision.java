package mesa.engine;

/** A form can't be taken as it was filled in; the message is for the person who filled it in, in their language. */
public class InvalidDecision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the form's field that is wrong
     * @param message what is wrong, in the person's language
     */
    public InvalidDecision(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The form's field that is wrong. */
    public String field() {
        return field;
    }
}
