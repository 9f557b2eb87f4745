package mesa.survey;

/** A survey can no longer be answered or changed. */
public class SurveyClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SurveyClosed(String ticket) {
        super("The survey of %s is closed".formatted(ticket));
    }
}
