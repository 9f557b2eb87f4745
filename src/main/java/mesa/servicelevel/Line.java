package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;

/**
 * One line of the explanation why a promise stands as it stands, as a person would tell it.
 *
 * @param from when it begins
 * @param until when it ends; the same as {@code from} for what happened in a moment
 * @param counted the working time that was counted between the two; the counted times of all lines add up to the time
 *     used
 * @param total the working time used at its end
 * @param reason why; null for what the calendar says
 * @param name of the holiday or day off; of the service level, with STARTED and RETARGETED; the percent of the promised
 *     time, with REACHED; else null
 * @param actor a reference to who did it; null for what the calendar says
 * @param within the promised time, with STARTED and RETARGETED; with REACHED the working time beyond the promised one,
 *     or null
 */
public record Line(
        Instant from,
        Instant until,
        Kind kind,
        Duration counted,
        Duration total,
        Reason reason,
        String name,
        String actor,
        Duration within) {

    /** What a line tells of. */
    public enum Kind {
        /** The clock began to count. */
        STARTED,
        /** Working time was counted; in a shortened explanation with nights and free days in between. */
        COUNTED,
        /** Nights and days on which nobody works anyway. */
        CLOSED,
        /** A holiday. */
        HOLIDAY,
        /** A day that the desk itself took off. */
        DAY_OFF,
        /** The clock stood still while the desk waited. */
        PAUSED,
        /** The clock went on. */
        RESUMED,
        /** The clock was stopped, until it went on if it did. */
        STOPPED,
        /** Another time was promised, or another calendar counts; what was used stays used. */
        RETARGETED,
        /** What follows from a threshold was begun. */
        REACHED;

        /** Whether the calendar alone says it, and nobody did anything. */
        boolean isCalendar() {
            return this == COUNTED || this == CLOSED || this == HOLIDAY || this == DAY_OFF;
        }
    }
}
