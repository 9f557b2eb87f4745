package mesa.servicelevel;

import java.time.Instant;
import mesa.desk.CalendarRules;

/**
 * The rules of a calendar from some instant on. They are never changed; a change is the next version.
 *
 * @param number counts from 1
 * @param validFrom from when on it holds, until the next version does; {@link #SINCE_EVER} for the first
 */
public record CalendarVersion(int number, Instant validFrom, CalendarRules rules) {

    /** What was before the calendar was first written down is counted by its first version. */
    public static final Instant SINCE_EVER = Instant.MIN;

    /** The number of the version after this one. */
    int next() {
        return number + 1;
    }
}
