package mesa.notification;

import java.util.Arrays;
import java.util.List;

/** Whom a diagram or a rule table can name as the receivers of a mail. */
public enum Audience {
    /** Who asks. */
    REQUESTER,
    /** Who follows the ticket (C9). */
    WATCHERS,
    /** Who works on it; the team while nobody does. */
    ASSIGNEE,
    /** The team that has it: its own mailbox, or else each member. */
    TEAM,
    /** The desk's managers. */
    MANAGER,
    /** The supplier behind the service (A6). */
    SUPPLIER;

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
                .filter(audience -> audience.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody is called '%s'; known are: %s"
                        .formatted(name, Arrays.toString(values()).toLowerCase(java.util.Locale.ROOT))));
    }
}
