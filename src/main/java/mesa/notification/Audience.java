package mesa.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whom a diagram or a rule table can name as the receivers of a mail. */
public enum Audience {
    /** Who asks. */
    REQUESTER,
    /** Who follows the ticket (C9). */
    WATCHERS,
    /** Who works on it; the team while nobody of the desk does. */
    ASSIGNEE,
    /**
     * Who answers for it at the desk, for what is nobody else's business: as above, but while a supplier has it and
     * nobody of the desk works on it, who leads that team, or the managers.
     */
    RESPONSIBLE,
    /** The team that has it: its own mailbox, or else each member. */
    TEAM,
    /** Who leads the team that has it; the team where nobody does. */
    LEAD,
    /** The service's team at the next level, which can help. */
    NEXT_TEAM,
    /** The desk's managers. */
    MANAGER,
    /** The supplier behind the service (A6). */
    SUPPLIER;

    /** Whether they are told as the desk's own people. */
    boolean isOfTheDesk() {
        return switch (this) {
            case REQUESTER, WATCHERS, SUPPLIER -> false;
            case ASSIGNEE, RESPONSIBLE, TEAM, LEAD, NEXT_TEAM, MANAGER -> true;
        };
    }

    /** The audiences of a comma-separated list such as {@code requester, watchers}. */
    public static List<Audience> parse(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Audience::named)
                .toList();
    }

    private static Audience named(String name) {
        return Arrays.stream(values())
                .filter(audience -> audience.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nobody is called '%s'; known are: %s".formatted(name, Arrays.toString(values()))));
    }

    /** The name in diagrams and rule tables, such as {@code next-team}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
