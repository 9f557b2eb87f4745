package mesa.portal.opening;

/** A question on the way to a ticket; each has a page of its own. */
enum Step {
    /** Is something broken, or is something needed? (C3, C4) */
    TYPE("/tickets/new?change"),
    /** For oneself or for somebody else? Only key users are asked (E13). */
    WHOM("/tickets/new/whom"),
    /** Who is the somebody else? */
    PERSON("/tickets/new/person"),
    /** Which service is it about? */
    SERVICE("/tickets/new/service"),
    /** Which kind of failure of that service? (A3) */
    CATEGORY("/tickets/new/category"),
    /** What happened, and how urgent is it? (C5, C11) */
    DETAILS("/tickets/new/details");

    private final String address;

    Step(String address) {
        this.address = address;
    }

    public String address() {
        return address;
    }
}
