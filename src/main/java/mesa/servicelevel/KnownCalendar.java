package mesa.servicelevel;

import java.time.Instant;
import java.util.List;
import mesa.desk.CalendarRules;

/**
 * A calendar and what is kept about it.
 *
 * @param active whether the desk's file names it
 */
record KnownCalendar(String name, boolean active, List<CalendarVersion> versions, WorkingCalendar calendar) {

    /** The version that was written last, whenever it begins. */
    CalendarVersion last() {
        return versions.get(versions.size() - 1);
    }

    /** The rules in force at that time. */
    CalendarRules rulesAt(Instant at) {
        return versions.get(calendar.versionAt(at) - 1).rules();
    }
}
