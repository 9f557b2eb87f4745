package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.servicelevel.TargetClock.State;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What the five desks promise to whom, and by which hours. The demo desk's calendars: {@code oficina} is Monday to
 * Friday 9-17, {@code instituto} Monday to Friday 8-14 and 16-19 and Saturday 9-13, {@code continuo} always.
 */
@MesaTest(backgroundJobs = false)
class ServiceLevelAcceptanceTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void b4_theMoreIsAffectedTheSoonerItIsRestored() {
        var promised = Stream.of(Impact.HIGH, Impact.MEDIUM, Impact.LOW)
                .map(impact -> new DeskWalk(desk).urgent(Urgency.HIGH, impact).open())
                .map(number -> of(number, Target.RESOLUTION).within())
                .toList();

        assertThat(promised).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void b21_whatIsPromisedOnFridayAfternoonIsCountedOnFromMondayMorning() {
        clock.stopAt(mexico("2026-11-27T16:00"));

        var number = walk.urgent(Urgency.VERY_HIGH, Impact.LOW).open();

        assertThat(of(number, Target.RESPONSE).within()).isEqualTo(Duration.ofHours(2));
        assertThat(of(number, Target.RESPONSE).due()).contains(mexico("2026-11-30T10:00"));
        assertThat(of(number, Target.RESOLUTION).within()).isEqualTo(Duration.ofHours(8));
        assertThat(of(number, Target.RESOLUTION).due()).contains(mexico("2026-11-30T16:00"));
    }

    @Test
    void c7_anAnswerComesWithinFiveWorkingDays() {
        clock.stopAt(mexico("2026-11-23T08:00"));

        var number = walk.by("beto").urgent(Urgency.LOW, Impact.LOW).open();

        assertThat(of(number, Target.RESPONSE).due()).contains(mexico("2026-11-27T19:00"));
    }

    @Test
    void d5_teamsAndSuppliersHaveTimesOfTheirOwnBesideWhatTheCustomerIsPromised() {
        var number = walk.about("telefonia-radio", "linea").open();
        assertThat(clocks.of(number.value()).clocks())
                .filteredOn(one -> !one.target().isPromisedToRequester())
                .extracting(TargetClock::target, TargetClock::party, TargetClock::state)
                .containsExactly(tuple(Target.TEAM, "redes", State.RUNNING));

        walk.decide(number, "mateo", Map.of("decision", "supplier", "reason", "La troncal es del proveedor."));

        assertThat(clocks.of(number.value()).clocks())
                .filteredOn(one -> !one.target().isPromisedToRequester())
                .extracting(TargetClock::target, TargetClock::party, TargetClock::state)
                .containsExactly(
                        tuple(Target.TEAM, "redes", State.STOPPED),
                        tuple(Target.SUPPLIER, "proveedor-telefonia", State.RUNNING));
        assertThat(of(number, Target.RESOLUTION)).isNotNull();
    }

    @Test
    void d8_levelOneResolvesAtOnceAndEverythingPromisedIsKept() {
        clock.stopAt(mexico("2026-11-24T10:00"));
        var number = walk.open();

        clock.stopAt(mexico("2026-11-24T10:20"));
        walk.resolve(number, "luis");

        assertThat(clocks.of(number.value()).clocks())
                .extracting(TargetClock::target)
                .contains(Target.RESPONSE, Target.RESOLUTION, Target.TEAM);
        assertThat(clocks.of(number.value()).clocks()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(State.STOPPED);
            assertThat(one.breached(mexico("2027-01-04T10:00"))).isFalse();
        });
        assertThat(of(number, Target.RESOLUTION).elapsed(mexico("2027-01-04T10:00")))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void d12_aMajorIncidentFollowsTheSameRulesWithShorterTimes() {
        var major = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        var usual = new DeskWalk(desk).urgent(Urgency.MEDIUM, Impact.MEDIUM).open();

        assertThat(Target.values())
                .filteredOn(Target::isPromisedToRequester)
                .allSatisfy(target -> assertThat(of(major, target).within())
                        .isLessThan(of(usual, target).within()));
        assertThat(walk.running(major).get(0).getProcessDefinitionId())
                .isEqualTo(walk.running(usual).get(0).getProcessDefinitionId());
    }

    @Test
    void e6_eachClientHasTheTermsThatWereAgreedWithThem() {
        var ofFinanzas = of(walk.by("ana").open(), Target.RESOLUTION);
        var ofTecnologico = of(new DeskWalk(desk).by("beto").open(), Target.RESOLUTION);

        assertThat(ofFinanzas.serviceLevel()).isNotEqualTo(ofTecnologico.serviceLevel());
        assertThat(ofFinanzas.calendar()).isEqualTo("oficina");
        assertThat(ofTecnologico.calendar()).isEqualTo("instituto");
        assertThat(ofFinanzas.within()).isLessThan(ofTecnologico.within());
    }

    @Test
    void e7_timeCountsOnlyInTheAgreedHours() {
        clock.stopAt(mexico("2026-11-15T12:00")); // a Sunday; Monday the 16th is a public holiday

        var number = walk.open();

        assertThat(of(number, Target.RESPONSE).elapsed(mexico("2026-11-17T09:00")))
                .isZero();
        assertThat(of(number, Target.RESPONSE).elapsed(mexico("2026-11-17T10:30")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void e8_whatMayNeverStopIsLookedAfterDayAndNightAllYear() {
        clock.stopAt(mexico("2026-12-25T03:00"));

        var number = walk.about("conectividad", "sin-servicio")
                .urgent(Urgency.VERY_HIGH, Impact.HIGH)
                .open();

        assertThat(of(number, Target.RESPONSE).due()).contains(mexico("2026-12-25T03:30"));
        assertThat(of(number, Target.RESOLUTION).due()).contains(mexico("2026-12-25T07:00"));
    }

    private TargetClock of(TicketNumber number, Target target) {
        return clocks.of(number.value()).clock(target).orElseThrow();
    }

    private static Instant mexico(String local) {
        return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
    }
}
