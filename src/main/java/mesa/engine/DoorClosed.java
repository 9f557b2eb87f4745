package mesa.engine;

/** What somebody wanted to do to a ticket can't be done as it stands now. */
public class DoorClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String door;

    public DoorClosed(String door, String number) {
        super(door + " is not possible for " + number + " as it stands");
        this.door = door;
    }

    /** The message's name, such as {@code SolutionApproved}. */
    public String door() {
        return door;
    }
}
