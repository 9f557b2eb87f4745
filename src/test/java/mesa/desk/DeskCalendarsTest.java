package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.desk.CalendarRules.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desk's file may say of its calendars, and with which line and reason it is refused. */
class DeskCalendarsTest {

    private static final int HOUR = 60 * 60;

    private static final String GOOD = """
            desk:
              name: Mesa
              email: soporte@mesa.example
              phone: 55 5555 0100
              time-zone: America/Mexico_City
              calendar: oficina
            calendars:
              oficina:
                name: Oficina
                week: { mon-fri: "9:00-17:00" }
                holidays: [mx]
              campus:
                name: Campus
                time-zone: Europe/Madrid
                week:
                  mon-thu: "16:00-19:00, 8:00-14:00"
                  fri: "22:00-6:00"
                  sun: "9:00-12:00"
                holidays: [es-md, mx]
                closed: { 2026-12-24: Nochebuena }
                open: { 2026-12-05: "9:00-13:00" }
                from: 2027-01-01
              siempre:
                name: Siempre
                always: true
            teams: { ayuda: { name: Ayuda, level: 1 } }
            services: { correo: { name: Correo, teams: { 1: ayuda } } }
            people: { ana: { name: Ana, email: ana@mesa.example, roles: [administrator] } }
            """;

    @TempDir
    Path folder;

    @Test
    void sayWhenTheDeskWorks() {
        var calendars = read(GOOD).calendars();

        assertThat(calendars.usual()).isEqualTo("oficina");
        assertThat(calendars.all()).extracting("id").containsExactly("oficina", "campus", "siempre");
        assertThat(rules(calendars, 0).week()).hasSize(5).containsEntry(DayOfWeek.FRIDAY, hours(9, 17));
        assertThat(rules(calendars, 0).zone()).isEqualTo(ZoneId.of("America/Mexico_City"));
        assertThat(rules(calendars, 0).holidays()).containsExactly("mx");
    }

    @Test
    void haveLunchBreaksNightsDaysOffAndExceptionalOpenings() {
        var campus = read(GOOD).calendars().all().get(1);

        assertThat(campus.rules())
                .isEqualTo(new CalendarRules(
                        ZoneId.of("Europe/Madrid"),
                        false,
                        Map.of(
                                DayOfWeek.MONDAY, hours(8, 14, 16, 19),
                                DayOfWeek.TUESDAY, hours(8, 14, 16, 19),
                                DayOfWeek.WEDNESDAY, hours(8, 14, 16, 19),
                                DayOfWeek.THURSDAY, hours(8, 14, 16, 19),
                                DayOfWeek.FRIDAY, hours(22, 24),
                                DayOfWeek.SATURDAY, hours(0, 6),
                                DayOfWeek.SUNDAY, hours(9, 12)),
                        Set.of("es-md", "mx"),
                        Map.of(LocalDate.of(2026, 12, 24), "Nochebuena"),
                        Map.of(LocalDate.of(2026, 12, 5), hours(9, 13))));
        assertThat(campus.from()).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void mayBeOpenRoundTheClock() {
        assertThat(rules(read(GOOD).calendars(), 2))
                .isEqualTo(CalendarRules.roundTheClock(ZoneId.of("America/Mexico_City")));
    }

    @Test
    void takeHoursThatTouchAsOneAndTheNightOfSundayAsMondays() {
        var week = rules(
                        read(GOOD.replace(
                                        "mon-fri: \"9:00-17:00\"",
                                        "sun: \"20:00-2:00\", mon: \"2:00-6:00, 6:00-8:30\""))
                                .calendars(),
                        0)
                .week();

        assertThat(week)
                .containsOnly(
                        Map.entry(DayOfWeek.SUNDAY, hours(20, 24)),
                        Map.entry(DayOfWeek.MONDAY, List.of(new Hours(0, 8 * HOUR + HOUR / 2))));
    }

    @Test
    void areOpenRoundTheClockWhereTheFileSaysNothingOfThem() {
        var silent = GOOD.replaceFirst("(?s)  calendar: oficina\ncalendars:.*?(?=teams)", "");

        assertThat(read(silent).calendars()).isEqualTo(DeskCalendars.roundTheClock(ZoneId.of("America/Mexico_City")));
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            calendar: oficina             | calendar: bodega              |  6 | desk: there is no calendar "bodega"; there are: oficina, campus, siempre
            calendar: oficina             | extension: 5                  |  1 | desk: "calendar" is missing
            name: Oficina                 | nombre: Oficina               |  9 | calendars.oficina: unknown key "nombre"; known here: name, time-zone, always, week, holidays, closed, open, from
            name: Oficina                 | from: 2026-12-01              |  8 | calendars.oficina: "name" is missing
            oficina:                      | Oficina 1:                    |  8 | calendars.Oficina 1: an id is made of small letters, digits and hyphens
            time-zone: Europe/Madrid      | time-zone: Madrid             | 14 | calendars.campus: there is no time zone "Madrid"; one is "America/Mexico_City"
            week: { mon-fri: "9:00-17:00" } | week: { }                   |  8 | calendars.oficina: "week" names no hours: nothing would ever be due
            week: { mon-fri: "9:00-17:00" } | time-zone: UTC              |  8 | calendars.oficina: "week" names no hours: nothing would ever be due
            week: { mon-fri: "9:00-17:00" } | week: 9:00-17:00            | 10 | calendars.oficina.week must be a list of keys and values
            mon-fri: "9:00-17:00"         | mon-fri:                      | 10 | calendars.oficina.week: "mon-fri" is missing
            mon-fri:                      | lun-vie:                      | 10 | calendars.oficina: "lun-vie" are no days; write one such as sat or several such as mon-fri; there are: mon, tue, wed, thu, fri, sat, sun
            mon-fri:                      | mon-wed-fri:                  | 10 | calendars.oficina: "mon-wed-fri" are no days
            fri: "22:00-6:00"             | wed-fri: "9:00-10:00"         | 17 | calendars.campus: wed is also in "mon-thu", line 16
            "9:00-17:00"                  | "9-17"                        | 10 | calendars.oficina: "9-17" are no hours; write 9:00-14:00, 15:00-17:00
            "9:00-17:00"                  | "9:00-17:60"                  | 10 | calendars.oficina: "9:00-17:60" are no hours
            "9:00-17:00"                  | "9:00-17:00,"                 | 10 | calendars.oficina: "" are no hours
            "9:00-17:00"                  | "9:00-25:00"                  | 10 | calendars.oficina: "9:00-25:00": a day has 24 hours, the last is 24:00
            "9:00-17:00"                  | "24:00-6:00"                  | 10 | calendars.oficina: "24:00-6:00": a day has 24 hours, the last is 24:00
            "9:00-17:00"                  | "9:00-24:01"                  | 10 | calendars.oficina: "9:00-24:01": a day has 24 hours, the last is 24:00
            "9:00-17:00"                  | "9:00-9:00"                   | 10 | calendars.oficina: "9:00-9:00" are no hours; a whole day is 0:00-24:00
            "9:00-17:00"                  | "0:00-23:59"                  | 10 | calendars.oficina: "0:00-23:59" leaves out the last minute of the day; midnight is 24:00
            "9:00-17:00"                  | "9:00-14:00, 13:00-17:00"     | 10 | calendars.oficina: the hours 9:00-14:00 and 13:00-17:00 overlap
            "9:00-17:00"                  | "9:00-17:00, 10:00-11:00"     | 10 | calendars.oficina: the hours 9:00-17:00 and 10:00-11:00 overlap
            "9:00-17:00"                  | "9:00-17:00, 9:00-17:00"      | 10 | calendars.oficina: the hours 9:00-17:00 and 9:00-17:00 overlap
            "9:00-17:00"                  | "5:00-9:00, 22:00-6:00"       | 10 | calendars.oficina: the hours 22:00-6:00 and 5:00-9:00 overlap
            fri: "22:00-6:00"             | sat: "22:00-10:00"            | 18 | calendars.campus: the hours 22:00-10:00 and 9:00-12:00 overlap
            holidays: [mx]                | holidays: mx                  | 11 | calendars.oficina: "holidays" must be a list such as [one, two]
            holidays: [mx]                | holidays: [zz]                | 11 | calendars.oficina: no public holidays are known for "zz"; write a country such as mx or a region such as es-md
            [es-md, mx]                   | [es-xx]                       | 19 | calendars.campus: no public holidays are known for "es-xx"
            2026-12-24: Nochebuena        | 24-12-2026: Nochebuena        | 20 | calendars.campus: "24-12-2026" is no date; one is 2026-12-24
            2026-12-24: Nochebuena        | 2026-02-30: Nochebuena        | 20 | calendars.campus: "2026-02-30" is no date; one is 2026-12-24
            2026-12-24: Nochebuena        | 2026-12-24:                   | 20 | calendars.campus.closed: "2026-12-24" is missing
            2026-12-24: Nochebuena        | 2026-12-05: Libre             | 21 | calendars.campus: 2026-12-05 is "closed" too
            2026-12-05:                   | 2026-13-05:                   | 21 | calendars.campus: "2026-13-05" is no date; one is 2026-12-24
            "9:00-13:00"                  | "22:00-6:00"                  | 21 | calendars.campus: "22:00-6:00" goes past midnight; say of each date for itself when it is open
            "9:00-13:00"                  | "9-13"                        | 21 | calendars.campus: "9-13" are no hours
            from: 2027-01-01              | from: next year               | 22 | calendars.campus: "next year" is no date; one is 2026-12-24
            always: true                  | always: yes                   | 25 | calendars.siempre: "always" is true or false, not "yes"
            always: true                  | always: false                 | 23 | calendars.siempre: "week" names no hours: nothing would ever be due
            holidays: [mx]                | always: true                  |  8 | calendars.oficina: "always" is open round the clock: no hours, holidays or days beside it
            """)
    void areRefusedWithLineAndReason(String right, String wrong, int line, String reason) {
        var file = write(GOOD.replaceFirst(Pattern.quote(right), wrong));

        assertThatThrownBy(() -> DeskFiles.read(file.toString()))
                .isInstanceOf(DeskFileRefused.class)
                .hasMessageContaining("%s, line %d: %s", file, line, reason);
    }

    @Test
    void areRefusedWhereADefaultIsNamedButNone() {
        var file = write(GOOD.replaceFirst("(?s)calendars:.*?(?=teams)", ""));

        assertThatThrownBy(() -> DeskFiles.read(file.toString()))
                .hasMessageContaining("%s, line 6: desk: there is no calendar \"oficina\"; there are: none", file);
    }

    private DeskSetup read(String content) {
        return DeskFiles.read(write(content).toString());
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("desk.yml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarRules rules(DeskCalendars calendars, int position) {
        return calendars.all().get(position).rules();
    }

    private static List<Hours> hours(int... fromTo) {
        return fromTo.length == 2
                ? List.of(new Hours(fromTo[0] * HOUR, fromTo[1] * HOUR))
                : List.of(new Hours(fromTo[0] * HOUR, fromTo[1] * HOUR), new Hours(fromTo[2] * HOUR, fromTo[3] * HOUR));
    }
}
