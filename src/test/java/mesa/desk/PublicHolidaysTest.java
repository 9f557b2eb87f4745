package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public holidays against what the laws say, country by country and year by year. */
class PublicHolidaysTest {

    /**
     * Mexico: Ley Federal del Trabajo, art. 74 (reformed 2024). Colombia: Ley 51 de 1983 and Ley 2578 de 2026; Easter
     * Sunday, which no law names, is left out. Honduras: Código del Trabajo, art. 339, Decretos 50-2003 and 78-2015.
     * Spain: Real Decreto 2001/1983, art. 45; Madrid 2026: BOE-A-2025-21667.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "mx,    2024, 1-1 2-5 3-18 5-1 9-16 10-1 11-18 12-25",
        "mx,    2026, 1-1 2-2 3-16 5-1 9-16 11-16 12-25",
        "mx,    2027, 1-1 2-1 3-15 5-1 9-16 11-15 12-25",
        "mx,    2030, 1-1 2-4 3-18 5-1 9-16 10-1 11-18 12-25",
        "co,    2025, 1-1 1-6 3-24 4-17 4-18 5-1 6-2 6-23 6-30 7-20 8-7 8-18 10-13 11-3 11-17 12-8 12-25",
        "co,    2026, 1-1 1-12 3-23 4-2 4-3 5-1 5-18 6-8 6-15 6-29 7-13 7-20 8-7 8-17 10-12 11-2 11-16 12-8 12-25",
        "co,    2027, 1-1 1-11 3-22 3-25 3-26 5-1 5-10 5-31 6-7 7-5 7-12 7-20 8-7 8-16 10-18 11-1 11-15 12-8 12-25",
        "hn,    2026, 1-1 4-2 4-3 4-4 4-20 5-1 9-15 10-7 10-8 10-9 12-25",
        "hn,    2027, 1-1 3-25 3-26 3-27 4-19 5-1 9-15 10-6 10-7 10-8 12-25",
        "es,    2026, 1-1 1-6 4-3 5-1 8-15 10-12 11-1 12-6 12-8 12-25",
        "es,    2027, 1-1 1-6 3-26 5-1 8-15 10-12 11-1 12-6 12-8 12-25",
        "es-md, 2026, 1-1 1-6 4-2 4-3 5-1 5-2 8-15 10-12 11-1 11-2 12-6 12-7 12-8 12-25"
    })
    void areThoseOfTheLaw(String code, int year, String days) {
        var lawful = Arrays.stream(days.split(" "))
                .map(day -> day.split("-"))
                .map(day -> LocalDate.of(year, Integer.parseInt(day[0]), Integer.parseInt(day[1])))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = new TreeSet<>(PublicHolidays.of(code).orElseThrow().in(year).keySet());
        if (code.equals("co")) known.remove(easterSunday(year));

        assertThat(known).containsExactlyElementsOf(lawful);
    }

    @Test
    void areNamedInTheTwoLanguagesOfTheDesk() {
        var mexico = PublicHolidays.of("mx").orElseThrow().in(2026);
        var honduras = PublicHolidays.of("hn").orElseThrow().in(2026);

        assertThat(mexico.get(LocalDate.of(2026, 3, 16)).name(Locale.forLanguageTag("es-MX")))
                .isEqualTo("Natalicio de Benito Juárez");
        assertThat(mexico.get(LocalDate.of(2026, 3, 16)).name(Locale.ENGLISH)).isEqualTo("Benito Juárez's birthday");
        assertThat(honduras.get(LocalDate.of(2026, 10, 8)).name(Locale.forLanguageTag("es")))
                .isEqualTo("Semana Morazánica");
        assertThat(honduras.get(LocalDate.of(2026, 10, 8)).name(Locale.ENGLISH)).isEqualTo("Morazán Week");
    }

    @Test
    void areNotTheDaysThatPeopleOnlyObserve() {
        var mexico = PublicHolidays.of("mx").orElseThrow();

        for (int year = 2020; year < 2040; year++) {
            assertThat(mexico.in(year).keySet())
                    .extracting(MonthDay::from)
                    .doesNotContain(MonthDay.of(Month.FEBRUARY, 24), MonthDay.of(Month.OCTOBER, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"es-md-mad", "es-ct", "us-ca", "gt", "ar", "cl"})
    void areKnownForRegionsAndOtherCountries(String code) {
        assertThat(PublicHolidays.of(code)).isPresent();
        assertThat(PublicHolidays.of(code).orElseThrow().in(2026)).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "es-zz", "es-md-zz", "mex", "MX", "es_md", "../mx", "nyse", "mx-pue-x-y"})
    void areNotKnownForAnythingElse(String code) {
        assertThat(PublicHolidays.of(code)).isEmpty();
    }

    private static LocalDate easterSunday(int year) {
        return switch (year) {
            case 2025 -> LocalDate.of(2025, 4, 20);
            case 2026 -> LocalDate.of(2026, 4, 5);
            default -> LocalDate.of(2027, 3, 28);
        };
    }
}
