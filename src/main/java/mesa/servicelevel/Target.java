package mesa.servicelevel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that the desk has promised to do within a time, or that one part of it has promised to another. */
public enum Target {

    /** The requester hears from the desk for the first time (C7: answer within 5 days). */
    RESPONSE(true),

    /** What was asked is done, or what failed works again. */
    RESOLUTION(true),

    /** The requester hears from the desk again; begins anew with each answer. */
    UPDATE(true),

    /** The team that has the ticket is through with its part: an operational level agreement, inside the desk. */
    TEAM(false),

    /** The supplier that has the ticket is through with its part: an underpinning contract. */
    SUPPLIER(false);

    private final boolean promisedToRequester;

    Target(boolean promisedToRequester) {
        this.promisedToRequester = promisedToRequester;
    }

    /** The name by which diagrams, rule tables and the REST interface call it: {@code resolution}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The target with that {@link #id}, however its letters are written; empty when there is none. */
    public static Optional<Target> of(String id) {
        return Arrays.stream(values())
                .filter(target -> target.name().equalsIgnoreCase(id))
                .findFirst();
    }

    /** Whether the requester may rely on it; the others are the desk's own affair. */
    public boolean isPromisedToRequester() {
        return promisedToRequester;
    }
}
