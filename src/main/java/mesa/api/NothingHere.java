package mesa.api;

/** What was asked for does not exist, or not for the person who asks; the message key says what. */
class NothingHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    NothingHere(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
