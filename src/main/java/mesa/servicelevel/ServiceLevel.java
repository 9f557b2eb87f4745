package mesa.servicelevel;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a requester is promised for one ticket (E6): which targets, within which working time, counted by which
 * calendar, and whom the desk may wait for without its time running.
 *
 * @param name as people read it
 * @param within working time, for those of {@link Target#RESPONSE}, {@link Target#RESOLUTION} and {@link Target#UPDATE}
 *     that are promised
 * @param pausedWhile for which reasons of waiting the clocks stand still
 * @param chosenBy the rule that chose it: {@code SelectServiceLevel, row 3, version 2}
 */
public record ServiceLevel(
        String name, String calendar, Map<Target, Duration> within, Set<Reason> pausedWhile, String chosenBy) {

    private static final String AND = " · ";

    public ServiceLevel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(calendar, "calendar");
        within.forEach(ServiceLevel::check);
        within = Map.copyOf(within);
        pausedWhile = Set.copyOf(pausedWhile);
    }

    private static void check(Target target, Duration time) {
        if (!target.isPromisedToRequester()) {
            throw new IllegalArgumentException("A service level promises nothing about " + target.id());
        }
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("Nothing can be done within " + time);
        }
    }

    /** The promises in the order in which they come due in a ticket's life. */
    Map<Target, Duration> promises() {
        return within.isEmpty() ? Map.of() : new EnumMap<>(within);
    }

    /** What the ledger keeps of where a promise comes from. */
    String origin() {
        return chosenBy == null || chosenBy.isBlank() ? name : name + AND + chosenBy;
    }

    /** The name in what {@link #origin} gave. */
    static String nameIn(String origin) {
        var end = origin == null ? -1 : origin.lastIndexOf(AND);
        return end < 0 ? origin : origin.substring(0, end);
    }
}
