package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.CpuTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatIsNewIsToldFromWhatWasSaidBefore() {
        return Stream.of("es", "en", "de", "pt", "fr")
                .flatMap(language -> cases(language).stream()
                        .map(mail -> DynamicTest.dynamicTest(language + ": " + mail.name(), () -> assertFresh(mail))));
    }

    private void assertFresh(Case mail) throws Exception {
        try (var read = read(mail.subject(), mail.type(), mail.body())) {
            assertThat(read.text().fresh()).isEqualTo(mail.fresh());
            assertThat(withoutSpace(pieces(read)))
                    .isEqualTo(withoutSpace(read.text().whole()));
        }
    }

    private static String pieces(ReadMail mail) {
        var text = new StringBuilder();
        mail.text().pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                ">\n",
                "a ",
                "a a a\n",
                "On 1 ",
                "On 1 wrote:\n",
                "El 1 ",
                "El 1 @ escribió\n",
                "De: ",
                "De: a\n",
                "-",
                "- ",
                "--\n",
                "_",
                "Enviado desde mi ",
                "respuestas ",
                "answers\u00e1 ",
                "begin 644 a\n",
                "=?utf-8?q?",
                "a@",
                "<div>",
                "<blockquote>",
                "<a href='https://a'>",
                "</p>",
                "<!--",
                "&",
                "<img src='cid:a'>"
            })
    void aMegabyteOfTheSameIsReadInSeconds(String same) throws Exception {
        var text = "respuestas abajo\n" + same.repeat(1024 * 1024 / same.length()) + "\n> fin";

        for (var type : List.of("text/plain", "text/html")) {
            var computing = CpuTime.start();
            try (var mail = read(same.repeat(30_000 / same.length()).replace("\n", " "), type, text)) {
                assertThat(mail.text().whole().length()).isLessThanOrEqualTo(2 * 1024 * 1024);
            }
            assertThat(computing.soFar()).isLessThan(LONGEST);
        }
    }

    @Test
    void aLineOfManyLinksIsReadInSeconds() throws Exception {
        var links = IntStream.range(0, 80_000)
                .mapToObj(number -> "<a href=http://a/" + number + ">x</a>")
                .collect(Collectors.joining());

        var computing = CpuTime.start();
        try (var mail = read("Enlaces", "text/html", links)) {
            assertThat(mail.text().whole()).startsWith("x <http://a/0>x <http://a/1>");
        }
        assertThat(computing.soFar()).isLessThan(LONGEST);
    }

    @Test
    void anAddressThatIsALinksOwnTextIsNotSaidTwiceHoweverLong() throws Exception {
        var address = "http://a/?" + "clave=valor&".repeat(300) + "fin";

        try (var mail = read("Enlace", "text/html", "Vea <a href='" + address + "'>" + address + "</a>.")) {
            assertThat(mail.text().whole()).isEqualTo("Vea " + address + ".");
        }
    }

    @Test
    void aTextOfMoreThanAMegabyteIsCutAndSaysSo() throws Exception {
        try (var mail = read("Largo", "text/plain", "palabra ".repeat(200_000))) {
            assertThat(mail.text().whole()).hasSizeLessThanOrEqualTo(1024 * 1024);
            assertThat(mail.problems()).contains("text-cut");
        }
    }

    private ReadMail read(String subject, String type, String body) throws UnreadableMail, IOException {
        var raw = "From: Ana <ana@cliente.example>\r\nSubject: =?utf-8?B?"
                + Base64.getEncoder().encodeToString(subject.getBytes(UTF_8))
                + "?=\r\nMIME-Version: 1.0\r\nContent-Type: "
                + type + "; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + body.replace("\n", "\r\n");
        return MailReader.read(Files.writeString(folder.resolve("mail.eml"), raw, UTF_8));
    }

    private static List<Case> cases(String language) {
        try (var file = QuotesTest.class.getResourceAsStream("/mail/quotes/" + language + ".txt")) {
            var cases = new String(file.readAllBytes(), UTF_8).split("(?m)^##### ");
            return Arrays.stream(cases).skip(1).map(Case::of).toList();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private record Case(String name, String subject, String type, String body, String fresh) {

        static Case of(String text) {
            var lines = text.split("\n", 3);
            var html = lines[2].startsWith("type: html\n");
            var rest = html ? lines[2].substring("type: html\n".length()) : lines[2];
            var end = rest.indexOf("===== fresh\n");
            return new Case(
                    lines[0],
                    lines[1].replace("subject: ", ""),
                    html ? "text/html" : "text/plain",
                    rest.substring(0, end),
                    rest.substring(end + "===== fresh\n".length()).strip());
        }
    }
}
