package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An incident on its way through its diagram, as its ledger tells it afterwards. */
@MesaTest(backgroundJobs = false)
class LedgerOfAnIncidentTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;

    @BeforeEach
    void openTheDesk() {
        walk = new DeskWalk(desk);
    }

    @Test
    void answeredAskedSolvedRejectedAndSolvedAgain() {
        itIs("2026-11-23T09:00");
        var number = walk.urgent(Urgency.MEDIUM, Impact.MEDIUM).open();
        itIs("2026-11-23T10:00");
        walk.say(number, "luis", "Ya lo estamos viendo");
        itIs("2026-11-23T11:00");
        walk.ask(number, "luis");
        itIs("2026-11-23T13:00");
        walk.say(number, "ana", "La versión 7");
        itIs("2026-11-23T15:00");
        walk.resolve(number, "luis");
        itIs("2026-11-24T09:00");
        walk.reject(number);
        itIs("2026-11-24T11:00");
        walk.resolve(number, "luis");
        var now = itIs("2026-11-24T16:00");

        var resolution = clock(number, Target.RESOLUTION);
        assertThat(told(resolution, now))
                .containsExactly(
                        "STARTED OPENED PT0S",
                        "COUNTED PT2H",
                        "PAUSED REQUESTER PT2H",
                        "RESUMED RESUMED PT2H",
                        "COUNTED PT4H",
                        "STOPPED RESOLVED PT4H",
                        "RESUMED REOPENED PT4H",
                        "COUNTED PT6H",
                        "STOPPED RESOLVED PT6H");
        assertThat(resolution.breached(now)).isFalse();
        assertThat(clock(number, Target.RESPONSE).elapsed(now)).isEqualTo(Duration.ofHours(1));
        assertThat(clock(number, Target.RESPONSE).reason()).isEqualTo(Reason.ANSWERED);
        assertThat(clock(number, Target.UPDATE).elapsed(now))
                .as("nothing since the second solution")
                .isZero();
        assertThat(clocks.of(number.value()).nextDue()).isEmpty();
    }

    @Test
    void theDeskIsNotLateWithWhatTheRequesterDidNotAnswerForAWeek() {
        itIs("2026-11-23T09:00");
        var number = walk.open();
        walk.ask(number, "luis");

        var now = itIs("2026-11-30T09:00");

        assertThat(clocks.of(number.value()).clocks()).noneMatch(one -> one.breached(now));
        assertThat(clock(number, Target.RESOLUTION).due()).isEmpty();
    }

    @Test
    void aWithdrawnIncidentIsNeverDueAgain() {
        itIs("2026-11-23T09:00");
        var number = walk.open();
        itIs("2026-11-23T10:00");
        walk.withdraw(number);

        var ledger = clocks.of(number.value());
        assertThat(ledger.nextDue()).isEmpty();
        assertThat(ledger.clocks()).extracting(TargetClock::reason).containsOnly(Reason.WITHDRAWN);
    }

    @Test
    void whoeverDidItIsNamed() {
        itIs("2026-11-23T09:00");
        var number = walk.open();
        walk.ask(number, "luis");

        var pause = clock(number, Target.RESOLUTION).explain(clock.instant(), Locale.ENGLISH).stream()
                .filter(line -> line.kind() == Line.Kind.PAUSED)
                .findFirst()
                .orElseThrow();

        assertThat(pause.actor()).isEqualTo(walk.actor("luis").reference());
    }

    private TargetClock clock(TicketNumber number, Target target) {
        return clocks.of(number.value()).clock(target).orElseThrow();
    }

    private Instant itIs(String time) {
        var now = LocalDateTime.parse(time).atZone(Hours.MEXICO).toInstant();
        clock.stopAt(now);
        return now;
    }

    private static List<String> told(TargetClock one, Instant now) {
        return one.explain(now, Locale.ENGLISH).stream()
                .filter(line -> line.kind() != Line.Kind.CLOSED)
                .map(line -> line.kind() + " " + (line.reason() == null ? "" : line.reason() + " ") + line.total())
                .toList();
    }
}
