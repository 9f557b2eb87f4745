package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.desk.CalendarRules;
import mesa.desk.CalendarRules.Hours;
import mesa.desk.DeskCalendars;
import mesa.desk.DeskCalendars.CalendarSetup;
import mesa.desk.DeskSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of calendars when the desk's file changes. Each test is rolled back. */
@MesaTest
@Transactional
class CalendarSetUpTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final Instant NOW = Instant.parse("2026-11-17T18:00:00.25Z"); // Tuesday noon in Mexico
    private static final int HOUR = 60 * 60;

    @Autowired
    CalendarSetUp setUp;

    @Autowired
    CalendarStore store;

    @Autowired
    Calendars calendars;

    @Autowired
    DeskSetup demo;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void tuesdayAtNoon() {
        clock.stopAt(NOW);
    }

    @Test
    void theDemoDesksCalendarsAreKnown() {
        assertThat(calendars.ids()).contains("oficina", "instituto", "continuo");
        assertThat(calendars.usual().id()).isEqualTo("oficina");
        assertThat(calendars.nameOf("oficina")).isEqualTo("Lunes a viernes, 9:00 a 17:00");
        assertThat(calendars.get("instituto").working("P5D", NOW)).hasHours(45);
        assertThatThrownBy(() -> calendars.get("bodega"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no calendar \"bodega\"");
    }

    @Test
    void appliedAgainAFileMakesNoNewVersion() {
        setUp.apply(demo);
        setUp.apply(demo);

        assertThat(database.sql("select count(*) from working_calendar_version where number > 1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsReadAgainIsWhatWasWritten() {
        var rules = new CalendarRules(
                ZoneId.of("Europe/Madrid"),
                false,
                Map.of(DayOfWeek.MONDAY, List.of(new Hours(8 * HOUR, 14 * HOUR), new Hours(16 * HOUR, 19 * HOUR))),
                Set.of("mx", "es-md"),
                Map.of(LocalDate.of(2026, 12, 24), "Nochebuena"),
                Map.of(LocalDate.of(2026, 12, 5), List.of(new Hours(0, 24 * HOUR))));

        apply(new CalendarSetup("prueba", "Prueba", rules, null));

        assertThat(store.all().get("prueba").last())
                .isEqualTo(new CalendarVersion(1, CalendarVersion.SINCE_EVER, rules));
    }

    @Test
    void aChangeHoldsFromNowOnAndLeavesThePastAsItWas() {
        apply(office("prueba", 17, null));
        var friday = at("2026-11-13T15:00:00Z");
        var before = calendar("prueba").between(friday, NOW);

        apply(office("prueba", 20, null));

        assertThat(calendar("prueba").between(friday, NOW)).isEqualTo(before);
        assertThat(calendar("prueba").versionAt(NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(calendar("prueba").versionAt(NOW)).isEqualTo(2);
        assertThat(calendar("prueba").between(NOW, at("2026-11-18T06:00:00Z"))).hasHours(8);
    }

    @Test
    void aChangeThatIsAnnouncedHoldsFromTheMidnightOfItsDay() {
        apply(office("prueba", 17, null));

        apply(office("prueba", 20, LocalDate.of(2027, 1, 1)));

        var midnight = at("2027-01-01T06:00:00Z");
        assertThat(calendar("prueba").versionAt(midnight.minusSeconds(1))).isEqualTo(1);
        assertThat(calendar("prueba").versionAt(midnight)).isEqualTo(2);
    }

    @Test
    void aChangeNeverReachesBackHoweverEarlyItsDayIs() {
        apply(office("prueba", 17, null));

        apply(office("prueba", 20, LocalDate.of(2026, 11, 1)));

        assertThat(calendar("prueba").versionAt(NOW.minusSeconds(1))).isEqualTo(1);
        assertThat(calendar("prueba").versionAt(NOW)).isEqualTo(2);
    }

    @Test
    void anAnnouncedChangeThatIsTakenBackNeverHolds() {
        apply(office("prueba", 17, null));
        apply(office("prueba", 20, LocalDate.of(2027, 1, 1)));

        apply(office("prueba", 17, null));

        assertThat(calendar("prueba").versionAt(at("2027-06-01T12:00:00Z"))).isEqualTo(3);
        assertThat(calendar("prueba").between(at("2027-01-05T06:00:00Z"), at("2027-01-06T06:00:00Z")))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void anAnnouncedChangeThatIsPostponedHoldsFromItsNewDay() {
        apply(office("prueba", 17, null));
        apply(office("prueba", 20, LocalDate.of(2027, 1, 1)));

        apply(office("prueba", 20, LocalDate.of(2027, 2, 3)));
        apply(office("prueba", 20, LocalDate.of(2027, 2, 3)));

        assertThat(workedOnThatDay("2027-01-05T06:00:00Z")).hasHours(8);
        assertThat(workedOnThatDay("2027-02-02T06:00:00Z")).hasHours(8);
        assertThat(workedOnThatDay("2027-02-03T06:00:00Z")).hasHours(11);
        assertThat(store.all().get("prueba").versions()).hasSize(4);
    }

    @Test
    void anAnnouncedChangeThatIsBroughtForwardHoldsFromItsNewDay() {
        apply(office("prueba", 17, null));
        apply(office("prueba", 20, LocalDate.of(2027, 1, 1)));

        apply(office("prueba", 20, LocalDate.of(2026, 12, 10)));

        assertThat(workedOnThatDay("2026-12-09T06:00:00Z")).hasHours(8);
        assertThat(workedOnThatDay("2026-12-10T06:00:00Z")).hasHours(11);
        assertThat(store.all().get("prueba").versions()).hasSize(3);
    }

    @Test
    void anAnnouncedChangeThatBecomesAnotherAndLaterOneNeverHolds() {
        apply(office("prueba", 17, null));
        apply(office("prueba", 20, LocalDate.of(2027, 1, 1)));

        apply(office("prueba", 18, LocalDate.of(2027, 2, 3)));

        assertThat(workedOnThatDay("2027-01-05T06:00:00Z")).hasHours(8);
        assertThat(workedOnThatDay("2027-02-03T06:00:00Z")).hasHours(9);
    }

    private Duration workedOnThatDay(String midnight) {
        return calendar("prueba").between(at(midnight), at(midnight).plus(Duration.ofDays(1)));
    }

    @Test
    void aNewNameMakesNoNewVersion() {
        apply(office("prueba", 17, null));

        apply(new CalendarSetup(
                "prueba", "Otro nombre", office("prueba", 17, null).rules(), null));

        assertThat(store.all().get("prueba").name()).isEqualTo("Otro nombre");
        assertThat(store.all().get("prueba").versions()).hasSize(1);
    }

    @Test
    void aCalendarThatLeftTheFileIsOutOfUseButStaysKnown() {
        apply(office("prueba", 17, null));

        setUp.apply(demo);

        assertThat(store.all().get("prueba").active()).isFalse();
        assertThat(calendar("prueba").between(at("2026-11-17T06:00:00Z"), at("2026-11-18T06:00:00Z")))
                .hasHours(8);
        apply(office("prueba", 17, null));
        assertThat(store.all().get("prueba").active()).isTrue();
        assertThat(store.all().get("prueba").versions()).hasSize(1);
    }

    @Test
    void whatDidNotChangeIsNotCountedAnew() {
        var before = store.all().get("oficina").calendar();

        apply(office("prueba", 17, null));

        assertThat(store.all().get("oficina").calendar()).isSameAs(before);
    }

    /** The library learns of holidays after they were, and of some that were not. */
    @Test
    void aNewerEditionOfTheHolidaysChangesTheDaysToComeOnly() {
        setUp.apply(demo);
        forget("2026-11-16"); // as if yesterday's holiday had not been known
        forget("2026-12-25"); // nor that of next month
        database.sql(
                        "insert into public_holiday values ('mx', '2026-11-17', 'NEW_YEAR'), ('mx', '2026-12-28', 'NEW_YEAR')")
                .update();

        setUp.apply(demo);

        assertThat(worked("2026-11-16")).hasHours(8);
        assertThat(worked("2026-11-17")).isZero();
        assertThat(worked("2026-12-25")).isZero();
        assertThat(worked("2026-12-28")).hasHours(8);
        assertThat(worked("2040-09-17")).hasHours(8);
        assertThat(worked("2040-11-19"))
                .as("beyond what is kept the library is asked")
                .isZero();
    }

    private void forget(String day) {
        database.sql("delete from public_holiday where code = 'mx' and day = cast(? as date)")
                .param(day)
                .update();
    }

    private Duration worked(String day) {
        var morning = LocalDate.parse(day).atStartOfDay(MEXICO).toInstant();
        return calendar("oficina").between(morning, morning.plus(Duration.ofDays(1)));
    }

    @Test
    void nobodyRewritesAVersion() {
        assertThatThrownBy(() -> database.sql("update working_calendar_version set rules = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a calendar's version is never changed");
    }

    private void apply(CalendarSetup calendar) {
        var all = new ArrayList<>(demo.calendars().all());
        all.add(calendar);
        setUp.apply(new DeskSetup(
                demo.desk(),
                new DeskCalendars(all, "oficina"),
                demo.organisations(),
                demo.teams(),
                demo.services(),
                demo.people(),
                demo.help()));
    }

    private WorkingCalendar calendar(String id) {
        return store.all().get(id).calendar();
    }

    private static CalendarSetup office(String id, int until, LocalDate from) {
        var hours = List.of(new Hours(9 * HOUR, until * HOUR));
        var week = Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.TUESDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, hours,
                DayOfWeek.FRIDAY, hours);
        return new CalendarSetup(
                id, "Prueba", new CalendarRules(MEXICO, false, week, Set.of("mx"), Map.of(), Map.of()), from);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
