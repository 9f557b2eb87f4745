package mesa.page;

/** A page of the desk's own people to which every page leads, with how much waits for them there. */
public interface StaffPlace {

    /** Within this desk. */
    String address();

    /** The message key of its name. */
    String label();

    /** How much waits; asked on every page, so it costs next to nothing. */
    long waiting();
}
