package mesa.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The calendars by which the desk counts time.
 *
 * @param all at least one
 * @param usual the id of the one that counts where nothing else is agreed
 */
public record DeskCalendars(List<CalendarSetup> all, String usual) {

    /**
     * A calendar.
     *
     * @param id what rule tables call it
     * @param name what people call it
     * @param from the day from which on these rules hold, or null: from when they are first applied
     */
    public record CalendarSetup(String id, String name, CalendarRules rules, LocalDate from) {}

    /** A desk that says nothing of its hours works round the clock. */
    public static DeskCalendars roundTheClock(ZoneId zone) {
        var always =
                new CalendarSetup("continuo", "Todos los días, las 24 horas", CalendarRules.roundTheClock(zone), null);
        return new DeskCalendars(List.of(always), always.id());
    }
}
