package mesa.servicelevel;

import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.Hours.mondayToFriday;
import static mesa.servicelevel.PaperLedger.resolutionWithin;
import static mesa.servicelevel.Target.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/**
 * What users of other desks reported about priorities that changed, and about pauses and working hours: paused time
 * forgotten, tickets due on a Sunday or at midnight. The number behind a name is that of the report; the figures are
 * its own where it gives any.
 */
class PausesOfOtherDesksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkingCalendar OFFICE = mondayToFriday("oficina", MEXICO, "9:00-17:00");

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    @Test
    void urgencyRaisedWhileTheTicketWaitsBreaksNothing_glpi6902() {
        var ticket = new PaperLedger(OFFICE)
                .at("2026-11-23T09:00", desk -> desk.run(resolutionWithin(HOUR.multipliedBy(8), OFFICE), Reason.OPENED))
                .at(
                        "2026-11-23T09:30",
                        desk -> desk.waitFor(Reason.REQUESTER, resolutionWithin(HOUR.multipliedBy(8), OFFICE)))
                .at("2026-11-23T12:00", desk -> desk.retarget(resolutionWithin(HOUR, OFFICE), Reason.PRIORITY));

        var clock = ticket.clock(RESOLUTION);
        assertThat(clock.within()).isEqualTo(HOUR);
        assertThat(clock.due()).as("nobody can be late while the desk waits").isEmpty();
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
        assertThat(ticket.local(ticket.clock(RESOLUTION).due(75).orElseThrow())).isEqualTo(time("2026-01-13T10:00"));
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
