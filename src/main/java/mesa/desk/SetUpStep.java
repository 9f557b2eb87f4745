package mesa.desk;

/**
 * A part of Mesa that keeps what the desk's file says. All parts are told at every start, in the order of their
 * {@code @Order}, in one transaction, one node at a time.
 */
public interface SetUpStep {

    /** Makes what is kept the same as what the file says; what vanished from it is put out of use, never deleted. */
    void apply(DeskSetup setup);
}
