package mesa.servicelevel;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.Hours.mondayToFriday;
import static mesa.servicelevel.PaperLedger.resolutionWithin;
import static mesa.servicelevel.Target.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules;
import org.junit.jupiter.api.Test;

/**
 * What users of other desks reported about working hours: honoured for targets but not for reminders and closing, lost
 * at lunch and at midnight. The number behind a name is that of the report; the figures are its own where it gives any.
 */
class CalendarsOfOtherDesksTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    /** "Solved on Friday at 17:30 should be closed, in working days, on Tuesday at 17:30, not on Sunday." */
    @Test
    void twoDaysAfterFridayIsTuesday_glpi6527() {
        var calendar = mondayToFriday("cierre", MEXICO, "9:00-17:30");
        var friday = time("2019-11-01T17:30").atZone(MEXICO).toInstant();

        var closing = calendar.plus(friday, calendar.working("P2D", friday));

        assertThat(LocalDateTime.ofInstant(closing, MEXICO)).isEqualTo(time("2019-11-05T17:30"));
    }

    /** "I used a calendar with only today ... the dates that appeared were 7/4/2023 and 8/4/2023." */
    @Test
    void dailyRemindersGoOutOnDaysWithHoursOnly_glpi14492_glpi15569() {
        var thursdays = Hours.on(EnumSet.of(THURSDAY), "jueves", MEXICO, "9:00-17:00");
        var thursday = time("2023-04-06T12:00").atZone(MEXICO).toInstant();

        var first = thursdays.plus(thursday, thursdays.working("P1D", thursday));
        var second = thursdays.plus(first, thursdays.working("P1D", first));

        assertThat(LocalDateTime.ofInstant(first, MEXICO)).isEqualTo(time("2023-04-13T12:00"));
        assertThat(LocalDateTime.ofInstant(second, MEXICO)).isEqualTo(time("2023-04-20T12:00"));
    }

    /** "A recurring ticket gets created on a close time, 9 January 2025." */
    @Test
    void aDayOffIsNoDayForAReminder_glpi18703() {
        var hours = List.of(new CalendarRules.Hours(9 * 3600, 17 * 3600));
        var calendar = WorkingCalendar.of(
                "cerrado",
                new CalendarRules(
                        MEXICO,
                        false,
                        Map.of(WEDNESDAY, hours, THURSDAY, hours, FRIDAY, hours),
                        Set.of(),
                        Map.of(LocalDate.of(2025, 1, 9), "Inventario"),
                        Map.of()));
        var wednesday = time("2025-01-08T12:00").atZone(MEXICO).toInstant();

        var next = calendar.plus(wednesday, calendar.working("P1D", wednesday));

        assertThat(LocalDateTime.ofInstant(next, MEXICO)).isEqualTo(time("2025-01-10T12:00"));
    }

    /** "Working hours 9 to 18, lunch break 13 to 14: the due date calculation works badly." */
    @Test
    void lunchIsNoWorkingTime_osticket6847() {
        var calendar = mondayToFriday("comida", MEXICO, "9:00-13:00", "14:00-18:00");

        var ticket = new PaperLedger(calendar)
                .at(
                        "2025-06-24T12:00",
                        desk -> desk.run(resolutionWithin(HOUR.multipliedBy(2), calendar), Reason.OPENED));

        assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2025-06-24T15:00"));
    }

    /** "A schedule with Tuesday 8 to 17 only: flags tickets overdue, sometimes instantly." */
    @Test
    void oneDayAWeekIsEnough_osticket6739() {
        var tuesdays = Hours.on(EnumSet.of(TUESDAY), "martes", MEXICO, "8:00-17:00");

        var ticket = new PaperLedger(tuesdays)
                .at(
                        "2024-08-07T10:00",
                        desk -> desk.run(resolutionWithin(HOUR.multipliedBy(18), tuesdays), Reason.OPENED));

        assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2024-08-20T17:00"));
        assertThat(ticket.clock(RESOLUTION).breached(ticket.moment("2024-08-20T17:00")))
                .isFalse();
    }

    /** "If the escalation rolls over midnight, 1 minute is added." */
    @Test
    void roundTheClockLosesNoMinuteAtMidnight_zammad3180() {
        var always = Hours.always("continuo");

        var ticket = new PaperLedger(always)
                .at("2020-09-04T23:30", desk -> desk.run(resolutionWithin(HOUR, always), Reason.OPENED));

        assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2020-09-05T00:30"));
    }

    /** "mon: {'09:00' => '00:00'} ... an infinite loop": until midnight is a time like any other. */
    @Test
    void hoursUntilMidnightEnd_zammad2497() {
        var angeles = ZoneId.of("America/Los_Angeles");
        var days = EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SATURDAY);
        var calendar = Hours.on(days, "noche", angeles, "9:00-24:00");
        var level = resolutionWithin(Duration.ofMinutes(120), calendar);

        var ticket = new PaperLedger(calendar)
                .at(Instant.parse("2019-02-05T21:40:28Z"), desk -> desk.run(level, Reason.OPENED));

        assertThat(ticket.clock(RESOLUTION).due()).contains(Instant.parse("2019-02-05T23:40:28Z"));
    }
}
