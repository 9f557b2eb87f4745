package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules;
import mesa.desk.CalendarRules.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the calendars of other desks got wrong for years: {@code pitfalls.md}, rows 2 and 4. */
class CalendarPitfallsTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final int HOUR = 60 * 60;

    /** Due on a Sunday or at 0:00 (glpi 9082, 10594, 22678). */
    @ParameterizedTest(name = "{0} and {1} of work: {2}")
    @CsvSource({
        "2026-11-20T16:30, PT1H,    2026-11-23T09:30", // over a weekend
        "2026-11-20T16:00, PT1H,    2026-11-20T17:00", // to the last minute: that evening, not the next morning
        "2026-11-20T17:00, PT1M,    2026-11-23T09:01", // opened as the desk closes
        "2026-11-21T11:00, PT8H,    2026-11-23T17:00", // opened on a Saturday, a whole day
        "2026-11-22T00:00, PT4H,    2026-11-23T13:00", // opened on a Sunday at 0:00
        "2026-11-13T16:00, PT2H,    2026-11-17T10:00", // over a weekend and a holiday
        "2026-12-24T16:59:59, PT2S, 2026-12-28T09:00:01",
        "2026-11-17T09:00, P5D,     2026-11-23T17:00", // five days of eight hours (C7)
        "2026-12-31T12:00, P2D,     2027-01-05T12:00",
        "2022-04-01T16:00, PT2H,    2022-04-04T10:00", // clocks are set forward at the weekend
        "2022-10-28T16:00, PT2H,    2022-10-31T10:00"
    })
    void nothingIsDueOnASundayOrAtMidnight(LocalDateTime open, String within, LocalDateTime due) {
        var office = office();
        var start = open.atZone(MEXICO).toInstant();

        assertThat(office.plus(start, office.working(within, start)))
                .isEqualTo(due.atZone(MEXICO).toInstant());
    }

    /** Lunch breaks (osticket 6847). */
    @ParameterizedTest(name = "{0} and {1} of work: {2}")
    @CsvSource({
        "2026-11-17T13:30, PT1H,  2026-11-17T16:30",
        "2026-11-17T13:30, PT30M, 2026-11-17T14:00",
        "2026-11-17T14:00, PT1M,  2026-11-17T16:01",
        "2026-11-17T15:00, PT3H,  2026-11-17T19:00",
        "2026-11-20T18:30, PT1H,  2026-11-23T08:30"
    })
    void aLunchBreakIsSkipped(LocalDateTime open, Duration within, LocalDateTime due) {
        var institute = of(weekdays(new Hours(8 * HOUR, 14 * HOUR), new Hours(16 * HOUR, 19 * HOUR)), Set.of());

        assertThat(institute.plus(open.atZone(MEXICO).toInstant(), within))
                .isEqualTo(due.atZone(MEXICO).toInstant());
    }

    /** Round the clock, but closed for the minute before midnight (osticket 6739). */
    @Test
    void roundTheClockIsOpenInTheLastMinuteOfTheDay() {
        var always = WorkingCalendar.of("continuo", CalendarRules.roundTheClock(MEXICO));
        var start = at("2026-11-17T23:58:30");

        assertThat(always.plus(start, Duration.ofMinutes(1))).isEqualTo(at("2026-11-17T23:59:30"));
        assertThat(always.plus(start, Duration.ofMinutes(2))).isEqualTo(at("2026-11-18T00:00:30"));
        assertThat(always.spans(start, start.plus(Duration.ofDays(400)))).hasSize(1);
        assertThat(always.working("P1D", start)).isEqualTo(Duration.ofDays(1));
    }

    /** Hours that make the search for a due date go on for ever (zammad 3180, 2497). */
    @Test
    void aCalendarThatHardlyEverOpensEndsTheSearch() {
        var everyMondayIsOff = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        everyMondayIsOff.put(DayOfWeek.MONDAY, List.of(new Hours(9 * HOUR, 9 * HOUR + 1)));
        var closed = new java.util.HashMap<LocalDate, String>();
        for (var day = LocalDate.of(2026, 1, 5); day.getYear() < 2126; day = day.plusWeeks(1)) closed.put(day, "off");
        var calendar = WorkingCalendar.of(
                "rare", new CalendarRules(MEXICO, false, everyMondayIsOff, Set.of(), closed, Map.of()));
        var start = at("2026-11-17T12:00:00");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(calendar.plus(start, Duration.ofSeconds(1))).isEqualTo(at("2126-01-07T09:00:01"));
            assertThatThrownBy(() -> calendar.plus(start, Duration.ofDays(36_500)))
                    .isInstanceOf(DateTimeException.class);
        });
    }

    @Test
    void nothingIsCountedBackwards() {
        var start = at("2026-11-17T12:00:00");

        assertThatThrownBy(() -> office().between(start, start.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office().spans(start, start.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office().plus(start, Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingCalendar office() {
        return of(weekdays(new Hours(9 * HOUR, 17 * HOUR)), Set.of("mx"));
    }

    private static WorkingCalendar of(Map<DayOfWeek, List<Hours>> week, Set<String> holidays) {
        return WorkingCalendar.of("oficina", new CalendarRules(MEXICO, false, week, holidays, Map.of(), Map.of()));
    }

    private static Map<DayOfWeek, List<Hours>> weekdays(Hours... hours) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) week.put(DayOfWeek.of(day), List.of(hours));
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
    }
}
