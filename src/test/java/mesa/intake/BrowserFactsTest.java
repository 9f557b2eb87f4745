package mesa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import mesa.CpuTime;
import mesa.ticket.Environment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With what people work, in the words that they and the technician use (E21). */
class BrowserFactsTest {

    private static final BrowserFacts FACTS = new BrowserFacts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chrome 131            | Windows 10/11      | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            Edge 131              | Windows 10/11      | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0
            Firefox 115           | Windows 8.1        | Mozilla/5.0 (Windows NT 6.3; Win64; x64; rv:115.0) Gecko/20100101 Firefox/115.0
            Internet Explorer 11  | Windows 7          | Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko
            Chrome 131            | Android 14         | Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36
            Chrome 131            | Android            | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36
            Firefox 132           | Android 14         | Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0
            Samsung Internet 26   | Android 13         | Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-A536E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36
            Safari 17             | iPhone (iOS 17)    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4.1 Mobile/15E148 Safari/604.1
            Chrome 123            | iPhone (iOS 17)    | Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/123.0.6312.52 Mobile/15E148 Safari/604.1
            Safari 16             | iPad (iPadOS 16)   | Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1
            Safari 17             | macOS              | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15
            Firefox 78            | macOS 10.14        | Mozilla/5.0 (Macintosh; Intel Mac OS X 10.14; rv:78.0) Gecko/20100101 Firefox/78.0
            Firefox 132           | Ubuntu             | Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0
            Chrome 131            | Linux              | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36
            Chrome 131            | ChromeOS           | Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36
            Opera 115             | Windows 10/11      | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 OPR/115.0.0.0
            """)
    void e21_browserAndSystemAreNamedAsPeopleNameThem(String browser, String system, String userAgent) {
        assertThat(FACTS.from(userAgent, null, null)).isEqualTo(new Environment(browser, system, null, null));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "hola", "Mozilla/5.0", "<script>alert(1)</script>", "\u0000\u0001", "Chrome/abc"})
    void nonsenseSaysNothing(String userAgent) {
        assertThat(FACTS.from(userAgent, "https://nomina.example/recibos", "4.2"))
                .isEqualTo(new Environment(null, null, "https://nomina.example/recibos", "4.2"));
    }

    @Test
    void aVersionThatNobodyCanHaveIsNotSaid() {
        var seen = FACTS.from(
                "Mozilla/5.0 (Linux; Android 99999999999; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/99999999999.0.0.0 Mobile Safari/537.36",
                null,
                null);

        assertThat(seen).isEqualTo(new Environment("Chrome", "Android", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(iPhone; CPU iPhone OS Android %sbot/", "CPU iPhone OS Android %sbot", "Android %sbot/2"})
    void aNameThatFallsApartIntoLetterAndMarkIsNotSaid(String header) {
        var seen = FACTS.from(header.formatted("\u0958"), null, null);

        assertThat(seen.browser())
                .satisfiesAnyOf(
                        BrowserFactsTest::isPlain, name -> assertThat(name).isNull());
    }

    @Property(tries = 300)
    void whateverComesOnlyPlainShortNamesAreSaid(@ForAll @StringLength(max = 60) String noise, @ForAll long seed) {
        var seen = FACTS.from(mixed(noise, new Random(seed)), null, null);

        assertThat(seen.browser())
                .satisfiesAnyOf(
                        BrowserFactsTest::isPlain, name -> assertThat(name).isNull());
        assertThat(seen.operatingSystem())
                .satisfiesAnyOf(
                        BrowserFactsTest::isPlain, name -> assertThat(name).isNull());
    }

    @Test
    void anEndlessHeaderIsReadAsFastAsAnyOther() {
        var computing = CpuTime.start();

        for (int i = 0; i < 20; i++) {
            FACTS.from(("Linux " + i).concat("Mozilla/5.0 (".repeat(100_000)), null, null);
        }

        assertThat(computing.soFar()).isLessThan(Duration.ofSeconds(5));
    }

    private static String mixed(String noise, Random chance) {
        var known = new String[] {
            "Windows NT 10.0; ", "Android ", "Chrome/", "Version/", "(iPhone; CPU iPhone OS ", "bot/", "; ", noise
        };
        return chance.ints(1 + chance.nextInt(12), 0, known.length)
                .mapToObj(i -> known[i])
                .collect(Collectors.joining());
    }

    private static void isPlain(String name) {
        assertThat(name).matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .+_/()-]{0,59}");
    }
}
