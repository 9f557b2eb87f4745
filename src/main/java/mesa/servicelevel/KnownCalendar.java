package mesa.servicelevel;

import java.util.List;

/**
 * A calendar and what is kept about it.
 *
 * @param active whether the desk's file names it
 */
record KnownCalendar(String name, boolean active, List<CalendarVersion> versions, WorkingCalendar calendar) {}
