package mesa.servicelevel;

import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.Hours.mondayToFriday;
import static mesa.servicelevel.PaperLedger.level;
import static mesa.servicelevel.Target.RESOLUTION;
import static mesa.servicelevel.Target.RESPONSE;
import static mesa.servicelevel.Target.SUPPLIER;
import static mesa.servicelevel.Target.TEAM;
import static mesa.servicelevel.Target.UPDATE;
import static mesa.servicelevel.TargetClock.State.PAUSED;
import static mesa.servicelevel.TargetClock.State.RUNNING;
import static mesa.servicelevel.TargetClock.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClockRulesTest {

    private static final String NINE = "2026-11-23T09:00";
    private static final String TEN = "2026-11-23T10:00";
    private static final String ELEVEN = "2026-11-23T11:00";
    private static final String NOON = "2026-11-23T12:00";

    private final WorkingCalendar office = mondayToFriday("oficina", MEXICO, "9:00-17:00");
    private final ServiceLevel level = level(office, 4, 16, 8);

    @Test
    void allThatIsPromisedBeginsWithTheTicket() {
        var ticket = opened();

        assertThat(ticket.due(RESPONSE)).isEqualTo("2026-11-23T13:00");
        assertThat(ticket.due(UPDATE)).isEqualTo("2026-11-23T17:00");
        assertThat(ticket.due(RESOLUTION)).isEqualTo("2026-11-24T17:00");
        assertThat(ticket.local(ticket.ledger().nextDue().orElseThrow())).isEqualTo("2026-11-23T13:00");
        assertThat(ticket.clock(RESOLUTION).serviceLevel()).isEqualTo("Estándar");
        assertThat(ticket.clock(RESOLUTION).promise().detail())
                .isEqualTo("Estándar · SelectServiceLevel, row 3, version 2");
    }

    @Test
    void theFirstAnswerStaysGivenAlsoWhenTheTicketIsReopened() {
        var ticket = opened().at(TEN, ClockRules::answered)
                .at(ELEVEN, desk -> desk.stop(Reason.RESOLVED))
                .at(NOON, desk -> desk.run(level, Reason.REOPENED));

        assertThat(ticket.clock(RESPONSE).state()).isEqualTo(STOPPED);
        assertThat(ticket.clock(RESPONSE).reason()).isEqualTo(Reason.ANSWERED);
        assertThat(ticket.clock(RESPONSE).elapsed(ticket.moment(NOON))).isEqualTo(Duration.ofHours(1));
        assertThat(ticket.clock(RESOLUTION).state()).isEqualTo(RUNNING);
        assertThat(ticket.clock(UPDATE).state()).isEqualTo(RUNNING);
    }

    @Test
    void aFasterServiceLevelDoesNotMakeAGivenAnswerLate() {
        var ticket = opened().at(NOON, ClockRules::answered)
                .at(NOON, desk -> desk.retarget(level(office, 1, 2, 1), Reason.PRIORITY));

        assertThat(ticket.clock(RESPONSE).breached(ticket.moment(NOON))).isFalse();
        assertThat(ticket.clock(RESPONSE).within()).isEqualTo(Duration.ofHours(4));
        assertThat(ticket.clock(RESOLUTION).breached(ticket.moment(NOON))).isTrue();
    }

    @Test
    void theNextUpdateIsDueAnewAfterEachAnswer() {
        var ticket = opened().at(TEN, ClockRules::answered).at(ELEVEN, ClockRules::answered);

        assertThat(ticket.due(UPDATE)).isEqualTo("2026-11-24T11:00");
        assertThat(ticket.clock(UPDATE).elapsed(ticket.moment(NOON))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void anAnswerWhileTheDeskWaitsLetsTheNextUpdateWaitToo() {
        var ticket =
                opened().at(TEN, desk -> desk.waitFor(Reason.REQUESTER, level)).at(ELEVEN, ClockRules::answered);

        assertThat(ticket.clock(UPDATE).state()).isEqualTo(PAUSED);
        assertThat(ticket.clock(UPDATE).reason()).isEqualTo(Reason.REQUESTER);
        assertThat(ticket.clock(UPDATE).elapsed(ticket.moment(NOON))).isZero();
    }

    @Test
    void aMessageAboutASolvedTicketPromisesNothingNew() {
        var ticket = opened().at(TEN, desk -> desk.stop(Reason.RESOLVED)).at(ELEVEN, ClockRules::answered);

        assertThat(ticket.clock(UPDATE).state()).isEqualTo(STOPPED);
        assertThat(ticket.clock(RESPONSE).reason()).isEqualTo(Reason.RESOLVED);
    }

    @Test
    void waitingForAChangeGoesOnCountingWhereTheServiceLevelDoesNotPauseForIt() {
        var ticket = opened().at(TEN, desk -> desk.waitFor(Reason.REQUESTER, level))
                .at(ELEVEN, desk -> desk.waitFor(Reason.CHANGE, level));

        assertThat(ticket.clock(RESOLUTION).state()).isEqualTo(RUNNING);
        assertThat(ticket.clock(RESOLUTION).reason()).isEqualTo(Reason.RESUMED);
        assertThat(ticket.clock(RESOLUTION).elapsed(ticket.moment(NOON))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whoTheDeskWaitsForMayChangeWithoutAnyTimeCounting() {
        var ticket = opened().at(TEN, desk -> desk.waitFor(Reason.REQUESTER, level))
                .at(ELEVEN, desk -> desk.waitFor(Reason.SUPPLIER, level))
                .at(NOON, desk -> desk.waitFor(Reason.SUPPLIER, level));

        assertThat(ticket.clock(RESOLUTION).reason()).isEqualTo(Reason.SUPPLIER);
        assertThat(ticket.clock(RESOLUTION).since()).isEqualTo(ticket.moment(ELEVEN));
        assertThat(ticket.clock(RESOLUTION).elapsed(ticket.moment(NOON))).isEqualTo(Duration.ofHours(1));
        assertThat(ticket.entries()).hasSize(3 + 3 + 3);
    }

    @Test
    void aTicketOfAnOlderReleaseBeginsWhenItIsFirstHeardOf() {
        var ticket = new PaperLedger(office)
                .at(NINE, desk -> desk.retarget(level, Reason.PRIORITY))
                .at(NINE, ClockRules::answered)
                .at(NINE, desk -> desk.stop(Reason.RESOLVED));
        assertThat(ticket.ledger().isEmpty()).isTrue();

        ticket.at(TEN, desk -> desk.waitFor(Reason.REQUESTER, level));

        assertThat(ticket.ledger().clocks()).extracting(TargetClock::state).containsOnly(PAUSED);
    }

    @Test
    void whatIsNoLongerPromisedStopsAndGoesOnWhenItIsPromisedAgain() {
        var resolutionOnly = level(office, Map.of(RESOLUTION, Duration.ofHours(16)));
        var ticket = opened().at(TEN, desk -> desk.retarget(resolutionOnly, Reason.SERVICE));
        assertThat(ticket.clock(RESPONSE).state()).isEqualTo(STOPPED);
        assertThat(ticket.clock(RESPONSE).reason()).isEqualTo(Reason.SERVICE);

        ticket.at(ELEVEN, desk -> desk.retarget(level, Reason.SERVICE));

        assertThat(ticket.due(RESPONSE)).as("an hour was used").isEqualTo("2026-11-23T14:00");
    }

    @Test
    void whatIsNewlyPromisedWhileTheDeskWaitsWaitsToo() {
        var resolutionOnly = level(office, Map.of(RESOLUTION, Duration.ofHours(16)));
        var ticket = new PaperLedger(office)
                .at(NINE, desk -> desk.run(resolutionOnly, Reason.OPENED))
                .at(TEN, desk -> desk.waitFor(Reason.REQUESTER, resolutionOnly))
                .at(ELEVEN, desk -> desk.retarget(level, Reason.CLIENT));

        assertThat(ticket.clock(RESPONSE).state()).isEqualTo(PAUSED);
        assertThat(ticket.ledger().nextDue()).isEmpty();
    }

    @Test
    void aTeamThatGetsTheTicketBackGoesOnWithWhatItHadUsed() {
        var ticket = opened().at(NINE, desk -> desk.handTo(TEAM, "redes", within(4), Reason.OPENED))
                .at(TEN, desk -> desk.handTo(TEAM, "servidores", within(2), Reason.MOVED))
                .at(ELEVEN, desk -> desk.handTo(TEAM, "redes", within(4), Reason.MOVED));

        assertThat(ticket.clock(TEAM).party()).isEqualTo("redes");
        assertThat(ticket.due(TEAM)).isEqualTo("2026-11-23T14:00");
        assertThat(ticket.ledger().clock(TEAM, "servidores").orElseThrow().state())
                .isEqualTo(STOPPED);
    }

    @Test
    void aReopenedTicketIsTheLastTeamsAgain() {
        var ticket = opened().at(NINE, desk -> desk.handTo(TEAM, "redes", within(4), Reason.OPENED))
                .at(TEN, desk -> desk.handTo(TEAM, "servidores", within(2), Reason.MOVED))
                .at(ELEVEN, desk -> desk.stop(Reason.RESOLVED))
                .at(NOON, desk -> desk.run(level, Reason.REOPENED));

        assertThat(ticket.clock(TEAM).party()).isEqualTo("servidores");
        assertThat(ticket.due(TEAM)).isEqualTo("2026-11-23T13:00");
        assertThat(ticket.ledger().clock(TEAM, "redes").orElseThrow().state()).isEqualTo(STOPPED);
    }

    @Test
    void theSuppliersTimeRunsJustWhileTheDeskWaitsForThem() {
        var ticket = opened().at(NINE, desk -> desk.handTo(TEAM, "redes", within(4), Reason.OPENED))
                .at(TEN, desk -> desk.handTo(SUPPLIER, "telecom", within(2), Reason.SUPPLIER))
                .at(TEN, desk -> desk.waitFor(Reason.SUPPLIER, level));

        assertThat(ticket.clock(SUPPLIER).state()).isEqualTo(RUNNING);
        assertThat(ticket.due(SUPPLIER)).isEqualTo("2026-11-23T12:00");
        assertThat(ticket.clock(RESOLUTION).state()).isEqualTo(PAUSED);
        assertThat(ticket.clock(TEAM).state()).isEqualTo(STOPPED);

        ticket.at(ELEVEN, desk -> desk.waitFor(Reason.REQUESTER, level));
        assertThat(ticket.clock(SUPPLIER).state()).isEqualTo(PAUSED);

        ticket.at(NOON, desk -> desk.leave(Reason.RESUMED));
        assertThat(ticket.clock(SUPPLIER).state()).isEqualTo(STOPPED);
    }

    @Test
    void aSolvedTicketThatIsGivenToAnotherTeamDoesNotCount() {
        var ticket = opened().at(TEN, desk -> desk.stop(Reason.RESOLVED))
                .at(ELEVEN, desk -> desk.handTo(TEAM, "redes", within(4), Reason.MOVED));
        assertThat(ticket.clock(TEAM).state()).isEqualTo(STOPPED);

        ticket.at(NOON, desk -> desk.run(level, Reason.REOPENED));
        assertThat(ticket.due(TEAM)).isEqualTo("2026-11-23T16:00");
    }

    @Test
    void whatFollowsFromAThresholdIsBegunOnceForEachPromise() {
        var ticket = opened();

        assertThat(reach(ticket, NOON, 80, null)).isTrue();
        assertThat(reach(ticket, NOON, 80, null)).isFalse();
        assertThat(reach(ticket, NOON, 100, Duration.ofHours(8))).isTrue();
        assertThat(reach(ticket, NOON, 100, null)).isTrue();
        assertThat(ticket.clock(RESOLUTION).reached(100, Duration.ofHours(8))).isTrue();
        assertThat(ticket.clock(RESOLUTION).reached(50, null)).isFalse();

        ticket.at(NOON, desk -> desk.retarget(level(office, 4, 3, 8), Reason.PRIORITY));
        assertThat(ticket.clock(RESOLUTION).reached(80, null)).isFalse();
        assertThat(reach(ticket, NOON, 80, null)).isTrue();
    }

    @Test
    void nothingFollowsFromAThresholdOfSomethingThatWasNeverPromised() {
        assertThat(reach(new PaperLedger(office), NINE, 80, null)).isFalse();
    }

    @Test
    void aClockThatRunsBackwardsWritesNoLineBeforeTheOneAbove() {
        var ticket = opened().at("2026-11-23T08:00", desk -> desk.stop(Reason.WITHDRAWN));

        assertThat(ticket.clock(RESOLUTION).since()).isEqualTo(ticket.moment(NINE));
    }

    @Test
    void aServiceLevelPromisesNothingInNoTimeAndNothingOfTeams() {
        assertThatThrownBy(() -> level(office, Map.of(RESPONSE, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> level(office, Map.of(TEAM, Duration.ofHours(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("team");
    }

    @Test
    void targetsGoByTheirNamesInDiagrams() {
        assertThat(Target.of("resolution")).contains(RESOLUTION);
        assertThat(Target.of("Update")).contains(UPDATE);
        assertThat(Target.of("closing")).isEmpty();
        assertThat(List.of(Target.values()))
                .filteredOn(Target::isPromisedToRequester)
                .containsExactly(RESPONSE, RESOLUTION, UPDATE);
        assertThat(Set.of(Target.values()))
                .allMatch(target -> Target.of(target.id()).equals(Optional.of(target)));
    }

    private PaperLedger opened() {
        return new PaperLedger(office).at(NINE, desk -> desk.run(level, Reason.OPENED));
    }

    private OpenLedger.Promise within(int hours) {
        return new OpenLedger.Promise(Duration.ofHours(hours), "oficina", null);
    }

    private static boolean reach(PaperLedger ticket, String time, int percent, Duration beyond) {
        var size = ticket.entries().size();
        ticket.at(time, desk -> desk.reach(RESOLUTION, new Threshold(percent, beyond)));
        return ticket.entries().size() > size;
    }
}
