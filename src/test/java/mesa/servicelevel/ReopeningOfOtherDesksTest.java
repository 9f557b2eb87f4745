package mesa.servicelevel;

import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.Hours.mondayToFriday;
import static mesa.servicelevel.PaperLedger.resolutionWithin;
import static mesa.servicelevel.Target.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What users of other desks reported about tickets that were reopened: late at once, and solved time counted twice. The
 * number behind a name is that of the report; the figures are its own where it gives any.
 */
class ReopeningOfOtherDesksTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final WorkingCalendar OFFICE = mondayToFriday("oficina", MEXICO, "9:00-17:00");

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

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
        assertThat(clock.explain(ticket.moment("2026-12-01T09:00"), Locale.ENGLISH))
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
