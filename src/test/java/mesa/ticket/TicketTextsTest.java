package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything a ticket can be has a label in both languages. */
class TicketTextsTest {

    private static final Properties SPANISH = texts("/messages.properties");
    private static final Properties ENGLISH = texts("/messages_en.properties");

    @ParameterizedTest
    @MethodSource
    void everyChoiceHasALabel(String label, Enum<?>[] choices) {
        assertThat(Arrays.stream(choices).map(choice -> label + "." + choice.name()))
                .allSatisfy(TicketTextsTest::isSaidInBothLanguages);
    }

    static Stream<Arguments> everyChoiceHasALabel() {
        return Stream.of(
                Arguments.of("type", TicketType.values()),
                Arguments.of("status", TicketStatus.values()),
                Arguments.of("waiting-reason", WaitingReason.values()),
                Arguments.of("rejection-cause", RejectionCause.values()),
                Arguments.of("priority", Priority.values()),
                Arguments.of("urgency", Urgency.values()),
                Arguments.of("impact", Impact.values()),
                Arguments.of("channel", Channel.values()),
                Arguments.of("message-kind", MessageKind.values()),
                Arguments.of("link", LinkKind.values()),
                Arguments.of("attachment.refused", AttachmentRefused.Reason.values()));
    }

    @ParameterizedTest
    @MethodSource
    void bothLanguagesSayTheSameThings(String key) {
        assertThat(key).satisfies(TicketTextsTest::isSaidInBothLanguages);
    }

    static Stream<String> bothLanguagesSayTheSameThings() {
        return Stream.concat(SPANISH.stringPropertyNames().stream(), ENGLISH.stringPropertyNames().stream())
                .distinct()
                .sorted();
    }

    private static void isSaidInBothLanguages(String key) {
        assertThat(SPANISH.getProperty(key)).as(key + " in Spanish").isNotBlank();
        assertThat(ENGLISH.getProperty(key)).as(key + " in English").isNotBlank();
    }

    private static Properties texts(String file) {
        try (var text = new InputStreamReader(TicketTextsTest.class.getResourceAsStream(file), UTF_8)) {
            var texts = new Properties();
            texts.load(text);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
