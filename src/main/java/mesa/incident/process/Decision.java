package mesa.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody of the support levels can decide about an incident. */
enum Decision {
    /** It is solved. */
    RESOLVE("resolve"),
    /** The next level has to see it. */
    ESCALATE("escalate"),
    /** The level before can finish it. */
    SEND_BACK("sendBack"),
    /** The requester has to say more. */
    ASK("ask"),
    /** Another team has to see it. */
    TRANSFER("transfer"),
    /** The supplier has to see it. */
    SUPPLIER("supplier"),
    /** It is not for the desk (E27). */
    REJECT("reject");

    private static final int HIGHEST_LEVEL = 3;

    private final String id;

    Decision(String id) {
        this.id = id;
    }

    /** What the form calls it. */
    String id() {
        return id;
    }

    static Optional<Decision> of(Object id) {
        return Arrays.stream(values())
                .filter(decision -> decision.id.equals(id))
                .findAny();
    }

    /** What can be decided there: nobody is offered a level or a supplier that there is none of. */
    static List<Decision> possibleAt(int level, boolean withSupplier, boolean hasSupplier) {
        return Arrays.stream(values())
                .filter(decision -> switch (decision) {
                    case ESCALATE -> level < HIGHEST_LEVEL && !withSupplier;
                    case SEND_BACK -> level > 1 || withSupplier;
                    case SUPPLIER -> hasSupplier && !withSupplier;
                    default -> true;
                })
                .toList();
    }
}
