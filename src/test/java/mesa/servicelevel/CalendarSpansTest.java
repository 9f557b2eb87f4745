package mesa.servicelevel;

import static mesa.servicelevel.WorkingCalendar.Kind.CLOSED;
import static mesa.servicelevel.WorkingCalendar.Kind.DAY_OFF;
import static mesa.servicelevel.WorkingCalendar.Kind.HOLIDAY;
import static mesa.servicelevel.WorkingCalendar.Kind.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import mesa.desk.DeskFiles;
import mesa.servicelevel.WorkingCalendar.Span;
import org.junit.jupiter.api.Test;

/** What a person is told of the time that counted and of the time that did not. */
class CalendarSpansTest {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
    private static final Locale ENGLISH = Locale.ENGLISH;

    @Test
    void namesTheHolidayBetweenFridayAndTuesday() {
        assertThat(calendar("oficina").spans(at("2026-11-13T16:00"), at("2026-11-17T10:00")))
                .containsExactly(
                        span("2026-11-13T16:00", "2026-11-13T17:00", OPEN, null),
                        span("2026-11-13T17:00", "2026-11-16T00:00", CLOSED, null),
                        span("2026-11-16T00:00", "2026-11-17T00:00", HOLIDAY, "Día de la Revolución"),
                        span("2026-11-17T00:00", "2026-11-17T09:00", CLOSED, null),
                        span("2026-11-17T09:00", "2026-11-17T10:00", OPEN, null));
    }

    @Test
    void namesItInTheLanguageOfThePerson() {
        var holiday = calendar("oficina").spans(at("2026-11-16T08:00"), at("2026-11-16T20:00"), ENGLISH);

        assertThat(holiday).containsExactly(span("2026-11-16T08:00", "2026-11-16T20:00", HOLIDAY, "Revolution day"));
    }

    @Test
    void namesTheDesksOwnDayOffAsTheDeskDoes() {
        assertThat(calendar("instituto").spans(at("2026-12-24T00:00"), at("2026-12-26T00:00"), ENGLISH))
                .containsExactly(
                        span("2026-12-24T00:00", "2026-12-25T00:00", DAY_OFF, "Nochebuena"),
                        span("2026-12-25T00:00", "2026-12-26T00:00", HOLIDAY, "Christmas"));
    }

    @Test
    void aHolidayOnADayThatIsNeverWorkedIsJustThatDay() {
        assertThat(calendar("oficina").spans(at("2027-05-01T00:00"), at("2027-05-03T00:00")))
                .containsExactly(span("2027-05-01T00:00", "2027-05-03T00:00", CLOSED, null));
    }

    @Test
    void aHolidayWithHoursOfItsOwnIsAWorkingDay() {
        assertThat(calendar("instituto").spans(at("2026-11-16T09:00"), at("2026-11-16T13:00")))
                .extracting(Span::kind)
                .containsExactly(CLOSED, OPEN, CLOSED);
    }

    @Test
    void beginsAndEndsExactlyWhereItWasAsked() {
        var from = at("2026-11-17T10:00").plusNanos(1_000_000);
        var until = at("2026-11-17T11:00").plusNanos(2_000_000);

        assertThat(calendar("oficina").spans(from, until)).containsExactly(new Span(from, until, OPEN, null));
        assertThat(calendar("oficina").spans(from, from)).isEmpty();
    }

    @Test
    void everyHolidayOfTheDesksLanguagesHasANameInThem() {
        var codes = List.of("oficina", "bogota", "tegucigalpa", "madrid");
        var year = Duration.ofDays(365);

        for (var code : codes) {
            var spanish = calendar(code)
                    .spans(at("2026-01-01T00:00"), at("2026-01-01T00:00").plus(year));
            var english = calendar(code)
                    .spans(at("2026-01-01T00:00"), at("2026-01-01T00:00").plus(year), ENGLISH);
            assertThat(names(spanish)).hasSizeGreaterThan(5).noneMatch(name -> name.contains("undefined"));
            assertThat(names(english)).hasSameSizeAs(names(spanish)).noneMatch(name -> name.contains("undefined"));
            assertThat(names(spanish)).doesNotContainSubsequence(names(english));
        }
    }

    private static List<String> names(List<Span> spans) {
        return spans.stream()
                .filter(span -> span.kind() == HOLIDAY)
                .map(Span::name)
                .toList();
    }

    private static WorkingCalendar calendar(String id) {
        return DeskFiles.read("classpath:mesa/servicelevel/working-hours.yml").calendars().all().stream()
                .filter(setup -> setup.id().equals(id))
                .map(setup -> WorkingCalendar.of(id, setup.rules()))
                .findFirst()
                .orElseThrow();
    }

    private static Span span(String from, String until, WorkingCalendar.Kind kind, String name) {
        return new Span(at(from), at(until), kind, name);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
    }
}
