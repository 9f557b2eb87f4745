package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import mesa.desk.Desk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class SpokenTimeTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City"); // six hours behind UTC

    private final SpokenTime time = onSunday();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T20:00:00Z | es | hoy, 14:00
            2026-11-23T05:59:59Z | es | hoy, 23:59
            2026-11-23T06:00:00Z | es | mañana, 0:00
            2026-11-21T20:00:00Z | es | ayer, 14:00
            2026-11-24T20:00:00Z | es | el mar 24 nov, 14:00
            2027-01-04T15:30:00Z | es | el lun 4 ene 2027, 9:30
            2026-11-23T20:00:00Z | en | tomorrow, 14:00
            2026-11-24T20:00:00Z | en | Tue 24 Nov, 14:00
            """)
    void aDeadlineIsSaidByTheDesksTimeZone(Instant instant, String language, String said) {
        assertThat(time.moment(instant, Locale.forLanguageTag(language))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            PT0S       | es | 0 min
            PT59S      | es | menos de 1 min
            PT59S      | en | less than 1 min
            PT15M59S   | es | 15 min
            PT2H       | es | 2 h
            PT2H15M    | es | 2 h 15 min
            PT-2H-15M  | es | 2 h 15 min
            PT45H      | es | 45 h
            """)
    void aLengthIsSaidInHoursAndMinutesNeverInDays(Duration length, String language, String said) {
        assertThat(time.length(length, Locale.forLanguageTag(language))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"PT47H59M, 47 h 59 min", "PT48H, 2 días", "PT-71H, 2 días"})
    void aDistanceIsSaidInDaysFromTwoOn(Duration distance, String said) {
        assertThat(time.distance(distance, SPANISH)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T15:00:00Z | 2026-11-23T20:00:00Z | lun 23 nov, 9:00–14:00
            2026-11-23T15:00:00Z | 2026-11-23T15:00:00Z | lun 23 nov, 9:00
            2026-11-23T15:00:05Z | 2026-11-23T15:00:55Z | lun 23 nov, 9:00
            2026-11-23T23:00:00Z | 2026-11-24T06:00:00Z | lun 23 nov, 17:00–24:00
            2026-11-23T23:00:00Z | 2026-11-24T15:00:00Z | lun 23 nov, 17:00 – mar 24 nov, 9:00
            2026-11-16T06:00:00Z | 2026-11-17T06:00:00Z | lun 16 nov
            2026-11-21T06:00:00Z | 2026-11-23T06:00:00Z | sáb 21 nov – dom 22 nov
            """)
    void aStretchNamesWholeDaysWithoutTheirTimes(Instant from, Instant until, String said) {
        assertThat(time.stretch(from, until, SPANISH)).isEqualTo(said);
    }

    private static SpokenTime onSunday() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages-portal", "messages-clock");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var desk = new Desk("Mesa", "mesa@mesa.example", "55", "", SPANISH, MEXICO);
        return new SpokenTime(desk, words, Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("UTC")));
    }
}
