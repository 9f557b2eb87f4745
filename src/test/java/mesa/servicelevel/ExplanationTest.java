package mesa.servicelevel;

import static mesa.servicelevel.Hours.MEXICO;
import static mesa.servicelevel.PaperLedger.resolutionWithin;
import static mesa.servicelevel.Target.RESOLUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final WorkingCalendar office = mexicanOffice();
    private final ServiceLevel level = resolutionWithin(Duration.ofHours(8), office);

    @Test
    void itIsToldLineByLineAsAPersonWouldTellIt() {
        // Monday 16 November 2026 is a holiday in Mexico
        var ticket = new PaperLedger(office)
                .at("2026-11-13T16:00", desk -> desk.run(level, Reason.OPENED))
                .at("2026-11-17T11:00", desk -> desk.waitFor(Reason.REQUESTER, level))
                .at("2026-11-17T14:00", desk -> desk.run(level, Reason.RESUMED));

        assertThat(told(ticket, "2026-11-18T09:30", SPANISH))
                .containsExactly(
                        "STARTED 13T16:00 OPENED Estándar PT8H",
                        "COUNTED 13T16:00-13T17:00 PT1H =PT1H",
                        "CLOSED 13T17:00-16T00:00 =PT1H",
                        "HOLIDAY 16T00:00-17T00:00 =PT1H Día de la Revolución",
                        "CLOSED 17T00:00-17T09:00 =PT1H",
                        "COUNTED 17T09:00-17T11:00 PT2H =PT3H",
                        "PAUSED 17T11:00-17T14:00 =PT3H REQUESTER",
                        "RESUMED 17T14:00 =PT3H RESUMED",
                        "COUNTED 17T14:00-17T17:00 PT3H =PT6H",
                        "CLOSED 17T17:00-18T09:00 =PT6H",
                        "COUNTED 18T09:00-18T09:30 PT30M =PT6H30M");
    }

    @Test
    void holidaysAreNamedInTheReadersLanguage() {
        var ticket = new PaperLedger(office).at("2026-12-24T16:00", desk -> desk.run(level, Reason.OPENED));

        assertThat(holiday(ticket, SPANISH)).isNotBlank().isNotEqualTo(holiday(ticket, Locale.ENGLISH));
    }

    private static String holiday(PaperLedger ticket, Locale language) {
        return ticket.clock(RESOLUTION).explain(ticket.moment("2026-12-26T12:00"), language).stream()
                .filter(line -> line.kind() == Line.Kind.HOLIDAY)
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void anotherPromiseAndAThresholdAreLinesOfTheirOwn() {
        var ticket = new PaperLedger(office)
                .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                .at(
                        "2026-11-23T10:00",
                        desk -> desk.retarget(resolutionWithin(Duration.ofHours(2), office), Reason.PRIORITY))
                .at("2026-11-23T10:36", desk -> desk.reach(RESOLUTION, new Threshold(80, null)))
                .at("2026-11-23T12:00", desk -> desk.reach(RESOLUTION, new Threshold(100, Duration.ofHours(1))))
                .at("2026-11-23T12:00", desk -> desk.stop(Reason.RESOLVED));

        assertThat(told(ticket, "2026-11-24T12:00", SPANISH))
                .containsExactly(
                        "STARTED 23T09:00 OPENED Estándar PT8H",
                        "COUNTED 23T09:00-23T10:00 PT1H =PT1H",
                        "RETARGETED 23T10:00 =PT1H PRIORITY Estándar PT2H",
                        "COUNTED 23T10:00-23T10:36 PT36M =PT1H36M",
                        "REACHED 23T10:36 =PT1H36M THRESHOLD 80",
                        "COUNTED 23T10:36-23T12:00 PT1H24M =PT3H",
                        "REACHED 23T12:00 =PT3H THRESHOLD 100 PT1H",
                        "STOPPED 23T12:00 =PT3H RESOLVED");
    }

    @Test
    void roundTheClockMidnightIsNoLine() {
        var always = Hours.always("continuo");
        var ticket = new PaperLedger(always)
                .at("2026-11-23T09:00", desk -> desk.run(resolutionWithin(Duration.ofHours(8), always), Reason.OPENED));

        assertThat(told(ticket, "2026-11-26T09:00", SPANISH))
                .containsExactly("STARTED 23T09:00 OPENED Estándar PT8H", "COUNTED 23T09:00-26T09:00 PT72H =PT72H");
    }

    @Test
    void yearsAreToldShortlyAndNothingIsLost() {
        var ticket = new PaperLedger(office).at("2020-01-06T09:00", desk -> desk.run(level, Reason.OPENED));
        for (var year = 2020; year < 2026; year++) {
            ticket.at(year + "-03-02T10:00", desk -> desk.waitFor(Reason.REQUESTER, level))
                    .at(year + "-03-05T10:00", desk -> desk.run(level, Reason.RESUMED));
        }
        var now = ticket.moment("2026-11-23T09:00");

        var lines = ticket.clock(RESOLUTION).explain(now, SPANISH);

        assertThat(lines).hasSizeBetween(50, 200);
        assertThat(lines).filteredOn(line -> line.kind() == Line.Kind.PAUSED).hasSize(6);
        assertThat(lines.stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(ticket.clock(RESOLUTION).elapsed(now));
    }

    @Test
    void aTicketThatWaitedHundredsOfTimesIsToldFromItsLastDays() {
        var ticket = new PaperLedger(office).at("2026-01-05T09:00", desk -> desk.run(level, Reason.OPENED));
        var day = LocalDate.of(2026, 1, 6);
        for (var i = 0; i < 150; i++) {
            ticket.at(day.plusDays(i) + "T10:00", desk -> desk.waitFor(Reason.REQUESTER, level))
                    .at(day.plusDays(i) + "T11:00", desk -> desk.run(level, Reason.RESUMED));
        }
        var now = ticket.moment("2026-11-23T09:00");

        var lines = ticket.clock(RESOLUTION).explain(now, SPANISH);

        assertThat(lines).hasSize(200);
        assertThat(lines.get(0).kind()).isEqualTo(Line.Kind.COUNTED);
        assertThat(lines.stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(ticket.clock(RESOLUTION).elapsed(now));
    }

    @Test
    void atAnEarlierMomentItIsToldAsItWasThen() {
        var ticket = new PaperLedger(office)
                .at("2026-11-23T09:00", desk -> desk.run(level, Reason.OPENED))
                .at("2026-11-23T12:00", desk -> desk.stop(Reason.RESOLVED));

        assertThat(told(ticket, "2026-11-23T11:00", SPANISH))
                .containsExactly("STARTED 23T09:00 OPENED Estándar PT8H", "COUNTED 23T09:00-23T11:00 PT2H =PT2H");
    }

    private static List<String> told(PaperLedger ticket, String now, Locale language) {
        return ticket.clock(RESOLUTION).explain(ticket.moment(now), language).stream()
                .map(line -> told(ticket, line))
                .toList();
    }

    private static String told(PaperLedger ticket, Line line) {
        var from = ticket.local(line.from()).toString().substring(8);
        var until = ticket.local(line.until()).toString().substring(8);
        return line.kind() + " " + from
                + (from.equals(until) ? "" : "-" + until)
                + (line.counted().isZero() ? "" : " " + line.counted())
                + (line.kind() == Line.Kind.STARTED ? "" : " =" + line.total())
                + (line.reason() == null ? "" : " " + line.reason())
                + (line.name() == null ? "" : " " + line.name())
                + (line.within() == null ? "" : " " + line.within());
    }

    private static WorkingCalendar mexicanOffice() {
        var week = new EnumMap<DayOfWeek, List<CalendarRules.Hours>>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, List.of(new CalendarRules.Hours(9 * 3600, 17 * 3600)));
        }
        return WorkingCalendar.of("oficina", new CalendarRules(MEXICO, false, week, Set.of("mx"), Map.of(), Map.of()));
    }
}
