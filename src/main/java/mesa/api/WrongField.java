package mesa.api;

/** A field or parameter of a request is wrong; the message key says how. */
class WrongField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;
    private final transient Object[] details;

    WrongField(String field, String problem, Object... details) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
        this.details = details;
    }

    String field() {
        return field;
    }

    String problem() {
        return problem;
    }

    Object[] details() {
        return details == null ? new Object[0] : details.clone();
    }
}
