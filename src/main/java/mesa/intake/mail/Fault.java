package mesa.intake.mail;

/**
 * What failed at a message, and where, for the log: the words with which something fails may be the message's own, and
 * stay with it.
 */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    Fault(Throwable failed) {
        this(failed, 1);
    }

    private Fault(Throwable failed, int depth) {
        super(failed.getClass().getName(), causeOf(failed, depth), false, true);
        setStackTrace(failed.getStackTrace());
    }

    private static Fault causeOf(Throwable failed, int depth) {
        return failed.getCause() == null || depth == DEEPEST ? null : new Fault(failed.getCause(), depth + 1);
    }
}
