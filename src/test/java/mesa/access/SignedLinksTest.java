package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@MesaTest
class SignedLinksTest {

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Autowired
    private SignedLinks links;

    @Autowired
    private TestClock clock;

    @Autowired
    private Environment settings;

    @Test
    void theReceiverOfAMailGetsInForWhatItWasMadeFor() {
        var token = links.sign("survey", "INC-100067:é/+?", TEN_DAYS);

        assertThat(token).matches("[A-Za-z0-9._~-]+");
        assertThat(links.subject("survey", token)).hasValue("INC-100067:é/+?");
        assertThat(links.subject("solution", token)).isEmpty();
    }

    @Test
    void aLinkEnds() {
        var token = links.sign("solution", "INC-100067", TEN_DAYS);

        clock.advance(TEN_DAYS.minusMinutes(1));
        assertThat(links.subject("solution", token)).isPresent();

        clock.advance(Duration.ofMinutes(2));
        assertThat(links.subject("solution", token)).isEmpty();
    }

    @Test
    void noLetterOfALinkCanBeChanged() {
        var token = links.sign("solution", "INC-100067", TEN_DAYS);

        assertThat(IntStream.range(0, token.length())).allSatisfy(place -> {
            var other = token.charAt(place) == 'a' ? 'b' : 'a';
            var changed = token.substring(0, place) + other + token.substring(place + 1);
            assertThat(links.subject("solution", changed)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a.b.c", "SU5D.zzzzzzzzzzzz.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0000"
            })
    void nonsenseIsNoLink(String token) {
        assertThat(links.subject("solution", token)).isEmpty();
        assertThat(links.subject("solution", null)).isEmpty();
    }

    @Test
    void addressesInMailsAreTheDesks() {
        assertThat(links.url("/solution/x")).isEqualTo(settings.getProperty("mesa.base-url") + "/solution/x");
        assertThat(links.url("survey/x")).isEqualTo(settings.getProperty("mesa.base-url") + "/survey/x");
    }
}
