package mesa.servicelevel;

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
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What users of other desks reported for years about clocks, as cases with the figures of the trackers where they give
 * any. A number behind a name is that of the report.
 */
class TroublesOfOtherDesksTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkingCalendar OFFICE = mondayToFriday("oficina", MEXICO, "9:00-17:00");

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    @Nested
    class PriorityOrServiceLevelChangedAndPausedTimeForgotten {

        @Test
        void urgencyRaisedWhileTheTicketWaitsBreaksNothing_glpi6902() {
            var ticket = new PaperLedger(OFFICE)
                    .at(
                            "2026-11-23T09:00",
                            desk -> desk.run(resolutionWithin(HOUR.multipliedBy(8), OFFICE), Reason.OPENED))
                    .at(
                            "2026-11-23T09:30",
                            desk -> desk.waitFor(Reason.REQUESTER, resolutionWithin(HOUR.multipliedBy(8), OFFICE)))
                    .at("2026-11-23T12:00", desk -> desk.retarget(resolutionWithin(HOUR, OFFICE), Reason.PRIORITY));

            var clock = ticket.clock(RESOLUTION);
            assertThat(clock.within()).isEqualTo(HOUR);
            assertThat(clock.due())
                    .as("nobody can be late while the desk waits")
                    .isEmpty();
            assertThat(clock.breached(ticket.moment("2026-11-25T12:00"))).isFalse();
            assertThat(clock.elapsed(ticket.moment("2026-11-25T12:00"))).isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void anotherServiceLevelAfterDaysOnHoldDoesNotCountTheDaysOnHold_glpi15605() {
            var slow = resolutionWithin(HOUR.multipliedBy(16), OFFICE);
            var fast = resolutionWithin(HOUR.multipliedBy(4), OFFICE);

            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-16T09:00", desk -> desk.run(slow, Reason.OPENED))
                    .at("2026-11-16T11:00", desk -> desk.waitFor(Reason.SUPPLIER, slow))
                    .at("2026-11-19T11:00", desk -> desk.run(slow, Reason.RESUMED))
                    .at("2026-11-19T12:00", desk -> desk.retarget(fast, Reason.PRIORITY));

            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-11-19T13:00"));
            assertThat(ticket.clock(RESOLUTION).remaining(ticket.moment("2026-11-19T12:00")))
                    .isEqualTo(HOUR);
        }

        @Test
        void theTeamsOwnTimeStandsStillTooWhileTheTicketWaits_glpi24481() {
            var level = resolutionWithin(HOUR.multipliedBy(8), OFFICE);
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                    .at(
                            "2026-11-23T09:00",
                            desk -> desk.handTo(
                                    Target.TEAM,
                                    "redes",
                                    new OpenLedger.Promise(HOUR.multipliedBy(2), "oficina", null),
                                    Reason.MOVED))
                    .at("2026-11-23T10:00", desk -> desk.waitFor(Reason.REQUESTER, level));

            var inAWeek = ticket.moment("2026-11-30T10:00");
            assertThat(ticket.clock(Target.TEAM).breached(inAWeek)).isFalse();
            assertThat(ticket.clock(Target.TEAM).remaining(inAWeek)).isEqualTo(HOUR);
            assertThat(ticket.clock(RESOLUTION).breached(inAWeek)).isFalse();
        }

        /** The figures of that project's own test: 4 hours, a pause of 10 minutes, then 6 hours by longer hours. */
        @Test
        void waitingTimeIsKeptWhenTheServiceLevelChanges_glpi16383() {
            var long1 = mondayToFriday("one", MEXICO, "9:00-18:00");
            var long2 = mondayToFriday("two", MEXICO, "8:00-19:00");
            var four = resolutionWithin(HOUR.multipliedBy(4), long1);
            var six = resolutionWithin(HOUR.multipliedBy(6), long2);

            var ticket = new PaperLedger(long1, long2).at("2034-08-16T13:00", desk -> desk.run(four, Reason.OPENED));
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2034-08-16T17:00"));

            ticket.at("2034-08-16T13:00", desk -> desk.waitFor(Reason.REQUESTER, four))
                    .at("2034-08-16T13:10", desk -> desk.run(four, Reason.RESUMED));
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2034-08-16T17:10"));

            ticket.at("2034-08-16T13:10", desk -> desk.retarget(six, Reason.PRIORITY));
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2034-08-17T08:10"));
            assertThat(ticket.local(ticket.clock(RESOLUTION).due(84).orElseThrow()))
                    .as("an hour before, in working time")
                    .isBetween(time("2034-08-16T18:09"), time("2034-08-16T18:14"));
        }

        /** "Ticket created at 9, group 1 has 2 hours; at 10:30 group 2 gets it, which has 1 hour, and no time left." */
        @Test
        void theNextTeamGetsItsWholeTime_glpi1911() {
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.handTo(Target.TEAM, "g1", within(2), Reason.OPENED))
                    .at("2026-11-23T10:30", desk -> desk.handTo(Target.TEAM, "g2", within(1), Reason.MOVED));

            assertThat(ticket.due(Target.TEAM)).isEqualTo(time("2026-11-23T11:30"));
        }

        private OpenLedger.Promise within(int hours) {
            return new OpenLedger.Promise(HOUR.multipliedBy(hours), "oficina", null);
        }
    }

    @Nested
    class PauseTimesWorkingCalendar {

        /** "TTR 1 day ... leave it pending over the weekend ... too much delay will be accounted." */
        @Test
        void aWeekendOnHoldPutsNothingOff_glpi10594() {
            var level = resolutionWithin(OFFICE.working("P1D", Instant.EPOCH), OFFICE);
            var friday = "2026-11-27T16:00";
            var onTime = new PaperLedger(OFFICE).at(friday, desk -> desk.run(level, Reason.OPENED));

            var waited = new PaperLedger(OFFICE)
                    .at(friday, desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-27T17:00", desk -> desk.waitFor(Reason.REQUESTER, level))
                    .at("2026-11-30T09:00", desk -> desk.run(level, Reason.RESUMED));

            assertThat(onTime.due(RESOLUTION)).isEqualTo(time("2026-11-30T16:00"));
            assertThat(waited.due(RESOLUTION)).isEqualTo(time("2026-11-30T16:00"));
        }

        @Test
        void nothingComesDueOnASundayOrAtMidnight_glpi9082() {
            var level = resolutionWithin(HOUR.multipliedBy(8), OFFICE);

            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-26T15:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-28T20:00", desk -> desk.waitFor(Reason.REQUESTER, level))
                    .at("2026-11-29T22:00", desk -> desk.run(level, Reason.RESUMED));

            // Thursday 2 h, Friday 6 h of 8: due when Friday had them, though it was paused on the weekend
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-11-27T15:00"));
        }

        /** "Created on Monday at 17:00, 4 hours, a level one hour before: executed on Tuesday at 00:00." */
        @Test
        void whatIsDueAnHourBeforeIsDueInWorkingHours_glpi22678() {
            var calendar = mondayToFriday("largo", MEXICO, "8:00-18:00");

            var ticket = new PaperLedger(calendar)
                    .at(
                            "2026-01-12T17:00",
                            desk -> desk.run(resolutionWithin(HOUR.multipliedBy(4), calendar), Reason.OPENED));

            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-01-13T11:00"));
            assertThat(ticket.local(ticket.clock(RESOLUTION).due(75).orElseThrow()))
                    .isEqualTo(time("2026-01-13T10:00"));
        }

        /** The example in the manual of that desk: 2 hours from 8:00, on hold from 9:00 to 10:05, due at 11:05. */
        @Test
        void anHourAndFiveMinutesOnHoldAreAnHourAndFiveMinutesMore_znunyEscalationSuspend() {
            var calendar = mondayToFriday("temprano", MEXICO, "8:00-18:00");
            var level = resolutionWithin(HOUR.multipliedBy(2), calendar);

            var ticket = new PaperLedger(calendar)
                    .at("2026-11-23T08:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-23T09:00", desk -> desk.waitFor(Reason.REQUESTER, level));
            assertThat(ticket.due(RESOLUTION)).isNull();

            ticket.at("2026-11-23T10:05", desk -> desk.run(level, Reason.RESUMED));
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-11-23T11:05"));
        }
    }

    @Nested
    class CalendarHonouredForTargetsButNotForReminders {

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
            var hours = java.util.List.of(new mesa.desk.CalendarRules.Hours(9 * 3600, 17 * 3600));
            var calendar = WorkingCalendar.of(
                    "cerrado",
                    new mesa.desk.CalendarRules(
                            MEXICO,
                            false,
                            Map.of(WEDNESDAY, hours, THURSDAY, hours, java.time.DayOfWeek.FRIDAY, hours),
                            Set.of(),
                            Map.of(java.time.LocalDate.of(2025, 1, 9), "Inventario"),
                            Map.of()));
            var wednesday = time("2025-01-08T12:00").atZone(MEXICO).toInstant();

            var next = calendar.plus(wednesday, calendar.working("P1D", wednesday));

            assertThat(LocalDateTime.ofInstant(next, MEXICO)).isEqualTo(time("2025-01-10T12:00"));
        }
    }

    @Nested
    class EdgesOfSchedules {

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

    @Nested
    class ReopenedTickets {

        private final ServiceLevel level = resolutionWithin(HOUR.multipliedBy(4), OFFICE);

        @Test
        void aTicketClosedAndReopenedAFewTimesUsesTheTimeOfWorkOnly_zammad188() {
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-23T10:00", desk -> desk.stop(Reason.RESOLVED))
                    .at("2026-11-24T10:00", desk -> desk.run(level, Reason.REOPENED))
                    .at("2026-11-24T11:00", desk -> desk.stop(Reason.CLOSED))
                    .at("2026-11-26T09:00", desk -> desk.run(level, Reason.REOPENED));

            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-11-26T11:00"));
        }

        @Test
        void aTicketReopenedWeeksLaterIsNotOverdueAtOnce_zammad3745_zammad5013() {
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-10-05T09:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-10-05T12:00", desk -> desk.stop(Reason.RESOLVED))
                    .at("2026-11-23T09:00", desk -> desk.run(level, Reason.REOPENED));

            assertThat(ticket.clock(RESOLUTION).breached(ticket.moment("2026-11-23T09:00")))
                    .isFalse();
            assertThat(ticket.due(RESOLUTION)).isEqualTo(time("2026-11-23T10:00"));
        }

        @Test
        void solvedTimeCountsOnceAndIsNoWaitingTime_glpi23359() {
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-23T10:00", desk -> desk.stop(Reason.RESOLVED))
                    .at("2026-11-23T15:00", desk -> desk.run(level, Reason.REOPENED))
                    .at("2026-11-23T16:00", desk -> desk.stop(Reason.RESOLVED));

            var clock = ticket.clock(RESOLUTION);
            assertThat(clock.elapsed(ticket.moment("2026-12-01T09:00"))).isEqualTo(HOUR.multipliedBy(2));
            assertThat(clock.explain(ticket.moment("2026-12-01T09:00"), java.util.Locale.ENGLISH))
                    .extracting(Line::kind)
                    .containsExactly(
                            Line.Kind.STARTED,
                            Line.Kind.COUNTED,
                            Line.Kind.STOPPED,
                            Line.Kind.RESUMED,
                            Line.Kind.COUNTED,
                            Line.Kind.STOPPED);
        }

        /** "Both are to be solved in 5 minutes and are at once; 5 minutes later they are reopened: one is late." */
        @Test
        void resolvedOrClosedMakesNoDifference_glpi9267() {
            var fiveMinutes = resolutionWithin(Duration.ofMinutes(5), OFFICE);
            var resolved = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(fiveMinutes, Reason.OPENED))
                    .at("2026-11-23T09:00", desk -> desk.stop(Reason.RESOLVED))
                    .at("2026-11-23T09:06", desk -> desk.run(fiveMinutes, Reason.REOPENED));
            var closed = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(fiveMinutes, Reason.OPENED))
                    .at("2026-11-23T09:00", desk -> desk.stop(Reason.RESOLVED))
                    .at("2026-11-23T09:00", desk -> desk.stop(Reason.CLOSED))
                    .at("2026-11-23T09:06", desk -> desk.run(fiveMinutes, Reason.REOPENED));

            assertThat(resolved.due(RESOLUTION)).isEqualTo(time("2026-11-23T09:11"));
            assertThat(closed.due(RESOLUTION)).isEqualTo(time("2026-11-23T09:11"));
        }

        @Test
        void aMergedTicketIsNeverLateAgain_zammad904() {
            var ticket = new PaperLedger(OFFICE)
                    .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                    .at("2026-11-23T10:00", desk -> desk.stop(Reason.MERGED));

            assertThat(ticket.ledger().nextDue()).isEmpty();
            assertThat(ticket.clock(RESOLUTION).breached(ticket.moment("2027-11-23T09:00")))
                    .isFalse();
        }
    }
}
