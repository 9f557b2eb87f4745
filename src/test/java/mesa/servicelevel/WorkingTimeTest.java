package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import mesa.desk.DeskFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** How working time is written in rule tables and diagrams. */
class WorkingTimeTest {

    private static final Instant AT = Instant.parse("2026-11-17T16:00:00Z");

    @ParameterizedTest(name = "{1} by {0} is {2}")
    @CsvSource({
        "oficina,   PT4H,        PT4H",
        "oficina,   P2D,         PT16H",
        "oficina,   P1DT2H30M,   PT10H30M",
        "instituto, P5D,         PT45H", // the longest day has nine hours, Saturday has four
        "instituto, PT90S,       PT1M30S",
        "guardia,   P1D,         PT8H",
        "continuo,  P5D,         PT120H",
        "segundos,  P1D,         PT9H29M30S",
        "oficina,   ' PT15M ',   PT15M"
    })
    void aDayIsAWorkingDayOfTheCalendar(String calendar, String written, Duration meant) {
        assertThat(calendar(calendar).working(written, AT)).isEqualTo(meant);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "P",
                "PT",
                "P1DT",
                "P0D",
                "PT0S",
                "P1M",
                "P1Y",
                "P1W",
                "-P1D",
                "P-1D",
                "PT-4H",
                "PT1.5H",
                "4h",
                "P1D2H",
                "2 days",
                "PT4H4H",
                "P999999D",
                "PT9999999H"
            })
    void refusesWhatIsNoWorkingTime(String written) {
        assertThatThrownBy(() -> calendar("oficina").working(written, AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no working time; write days, hours and minutes such as P2D");
    }

    private static WorkingCalendar calendar(String id) {
        return DeskFiles.read("classpath:mesa/servicelevel/working-hours.yml").calendars().all().stream()
                .filter(setup -> setup.id().equals(id))
                .map(setup -> WorkingCalendar.of(id, setup.rules()))
                .findFirst()
                .orElseThrow();
    }
}
