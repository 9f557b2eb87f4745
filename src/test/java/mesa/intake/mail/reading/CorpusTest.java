package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CorpusTest {

    private static Map<String, byte[]> messages;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        messages = Corpus.messages();
        assertThat(messages).hasSize(80);
    }

    @TestFactory
    Iterable<DynamicTest> everyMessageIsRead() {
        return messages.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThatItIsRead(name)))
                .toList();
    }

    private void assertThatItIsRead(String name) throws Exception {
        assertThatItIsRead(messages.get(name));
        assertThatItIsRead(Corpus.asSmtpSends(messages.get(name)));
    }

    private void assertThatItIsRead(byte[] message) throws Exception {
        try (var mail = read(message)) {
            assertThat(mail.text().pieces())
                    .allSatisfy(piece -> assertThat(piece.text()).isNotBlank());
            assertThat(mail.text().fresh().isBlank())
                    .isEqualTo(mail.text().whole().isBlank());
            for (var file : mail.files()) {
                try (var content = file.open()) {
                    assertThat(content.readAllBytes()).hasSize((int) file.size());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/mail/corpus.csv", delimiter = '|', numLinesToSkip = 2, quoteCharacter = '~')
    void isReadAsAPersonReadsIt(String name, String subject, String sender, String text, int files) throws Exception {
        assertRead(messages.get(name), subject, sender, text, files);
        assertRead(Corpus.asSmtpSends(messages.get(name)), subject, sender, text, files);
    }

    private void assertRead(byte[] message, String subject, String sender, String text, int files) throws Exception {
        try (var mail = read(message)) {
            assertThat(mail.subject()).isEqualTo(orEmpty(subject));
            assertThat(mail.from().map(CorpusTest::shown).orElse("")).isEqualTo(orEmpty(sender));
            assertThat(mail.files()).hasSize(files);
            if (text.startsWith("=")) {
                assertThat(mail.text().whole()).isEqualTo(text.substring(1).replace("\\n", "\n"));
            } else {
                assertThat(mail.text().whole()).contains(text);
            }
        }
    }

    private ReadMail read(byte[] message) throws UnreadableMail, IOException {
        return MailReader.read(Files.write(folder.resolve("mail.eml"), message));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static String shown(MailAddress sender) {
        return sender.name() == null ? sender.address() : sender.name() + " <" + sender.address() + ">";
    }
}
