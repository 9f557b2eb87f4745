package mesa.servicelevel;

import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.PaperLedger.resolutionWithin;
import static mesa.servicelevel.Target.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules;
import org.junit.jupiter.api.Test;

class ChangedCalendarTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final CalendarVersion UNTIL_FIVE =
            new CalendarVersion(1, CalendarVersion.SINCE_EVER, weekdays(9, 17));
    private static final CalendarVersion UNTIL_ONE = new CalendarVersion(
            2, LocalDateTime.parse("2026-11-25T00:00").atZone(MEXICO).toInstant(), weekdays(9, 13));

    private final WorkingCalendar before = WorkingCalendar.of("oficina", List.of(UNTIL_FIVE));
    private final WorkingCalendar after = WorkingCalendar.of("oficina", List.of(UNTIL_FIVE, UNTIL_ONE));

    @Test
    void theNewHoursCountFromTheirDayOnAndTheOldOnesStayCounted() {
        var ticket = new PaperLedger(after)
                .at("2026-11-23T09:00", desk -> desk.run(resolutionWithin(DAY.multipliedBy(3), after), Reason.OPENED));

        assertThat(ticket.clock(RESOLUTION).elapsed(ticket.moment("2026-11-25T00:00")))
                .as("two days as they were")
                .isEqualTo(DAY.multipliedBy(2));
        assertThat(ticket.due(RESOLUTION)).as("one day in two halves").isEqualTo("2026-11-26T13:00");
    }

    @Test
    void aRunningClockComesDueByTheNewHoursWithoutALineMore() {
        var ticket = new PaperLedger(before)
                .at("2026-11-23T09:00", desk -> desk.run(resolutionWithin(DAY.multipliedBy(3), before), Reason.OPENED));
        assertThat(ticket.due(RESOLUTION)).isEqualTo("2026-11-25T17:00");

        var now = new Ledger(ticket.entries(), id -> after).clock(RESOLUTION).orElseThrow();

        assertThat(now.due().map(ticket::local)).contains(LocalDateTime.parse("2026-11-26T13:00"));
    }

    @Test
    void eachLineSaysByWhichVersionItWasWritten() {
        var level = resolutionWithin(DAY.multipliedBy(3), after);

        var ticket = new PaperLedger(after)
                .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                .at("2026-11-24T16:59", desk -> desk.waitFor(Reason.REQUESTER, level))
                .at("2026-11-25T09:00", desk -> desk.run(level, Reason.RESUMED));

        assertThat(ticket.entries()).extracting(LedgerEntry::calendarVersion).containsExactly(1, 1, 2);
    }

    private static CalendarRules weekdays(int from, int until) {
        var week = new EnumMap<DayOfWeek, List<CalendarRules.Hours>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, List.of(new CalendarRules.Hours(from * 3600, until * 3600)));
        }
        return new CalendarRules(MEXICO, false, week, Set.of(), Map.of(), Map.of());
    }
}
