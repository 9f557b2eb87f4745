package mesa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import mesa.desk.Desk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimesTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City"); // six hours behind UTC

    @AfterEach
    void nobodyHasALanguageAnyMore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T17:05:59Z | es | hoy, 11:05
            2026-11-22T06:00:00Z | es | hoy, 0:00
            2026-11-22T05:59:59Z | es | ayer, 23:59
            2026-11-21T05:59:59Z | es | 20 nov, 23:59
            2025-12-31T18:00:00Z | es | 31 dic 2025, 12:00
            2026-11-22T17:05:00Z | en | today, 11:05
            2026-11-21T17:05:00Z | en | yesterday, 11:05
            2026-02-03T17:05:00Z | en | 3 Feb, 11:05
            """)
    void saysTheDayInWordsByTheDesksTimeZone(Instant instant, String language, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(times().of(instant)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"es, '22 de noviembre de 2026, 11:05:59'", "en, '22 November 2026, 11:05:59'"})
    void saysExactlyWhenForWhoeverWantsToKnow(String language, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

        assertThat(times().exactly(Instant.parse("2026-11-22T17:05:59Z"))).isEqualTo(said);
        assertThat(times().exactly(null)).isEmpty();
    }

    private static Times times() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages-portal");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var desk = new Desk("Mesa", "mesa@mesa.example", "55", "", SPANISH, MEXICO);
        return new Times(desk, words, Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("UTC")));
    }
}
