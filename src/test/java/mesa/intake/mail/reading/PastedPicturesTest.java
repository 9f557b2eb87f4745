package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import mesa.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPicturesTest {

    private static final String PICTURE = Base64.getEncoder().encodeToString("una captura".getBytes(UTF_8));

    @Test
    void picturesWithinTheHtmlAreFilesShownInTheirPlace() throws Exception {
        try (var mail = html("<p>La captura:</p><img alt=x src=\"data:image/png;base64," + PICTURE
                + "\"><p>y otra: <IMG SRC='DATA:image/jpeg;charset=utf-8;base64,\n " + PICTURE + "\n'></p>")) {
            assertThat(mail.text().fresh()).isEqualTo("La captura:\n\n[image-1.png]\ny otra: [image-2.jpg]");
            assertThat(mail.text().html().orElseThrow())
                    .contains("cid:pasted-1", "cid:pasted-2")
                    .doesNotContain("data:");
            assertThat(mail.files()).extracting(MailFile::mediaType).containsExactly("image/png", "image/jpeg");
            assertThat(mail.files()).allMatch(MailFile::inline);
            for (var file : mail.files()) {
                try (var content = file.open()) {
                    assertThat(content).hasContent("una captura");
                }
            }
        }
    }

    @Test
    void aPictureAloneIsSomethingSaid() throws Exception {
        try (var mail = RawMail.of("Content-Type: multipart/alternative; boundary=a\n\n--a\n\n \n--a\n"
                        + "Content-Type: text/html\n\n<img src=\"data:image/gif;base64," + PICTURE + "\">\n--a--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("[image-1.gif]");
            assertThat(mail.files()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/svg+xml;base64,PHN2Zz4=",
                "data:text/html;base64,PHA+",
                "data:image/png,abc",
                "data:image/png;base64,=",
                "data:image/png;base64,"
            })
    void whatIsNoPictureIsNoFile(String source) throws Exception {
        try (var mail = html("<p>Vea</p><img src=\"" + source + "\"><p>eso</p>")) {
            assertThat(mail.files()).isEmpty();
            assertThat(mail.text().html().orElseThrow()).doesNotContain("data:", "PHN2");
        }
    }

    @Test
    void ofThousandsOfPicturesTheFirstAreFilesAndTheMailSaysSo() throws Exception {
        var picture = "<img src=\"data:image/png;base64," + PICTURE + "\">";
        var computing = CpuTime.start();

        try (var mail = html("<p>Muchas</p>" + picture.repeat(30_000))) {
            assertThat(mail.files()).hasSize(PastedPictures.MOST);
            assertThat(mail.problems()).contains("too-many-parts");
            assertThat(mail.text().fresh()).startsWith("Muchas");
        }
        assertThat(computing.soFar()).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"src=", "src='data:image/png;base64,", "A", " "})
    void aMegabyteOfTheSameIsReadInSeconds(String same) throws Exception {
        var computing = CpuTime.start();

        try (var mail = html("<p>Vea</p><img src=\"data:image/png;base64," + same.repeat(1_000_000 / same.length()))) {
            assertThat(mail.text().fresh()).startsWith("Vea");
        }
        assertThat(computing.soFar()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aMegabyteOfPicturesWithoutAnEndIsReadAtOnce() throws Exception {
        var computing = CpuTime.start();

        try (var mail = html("<p>Vea</p>" + "<img src=\"data:image/png;base64,".repeat(30_000))) {
            assertThat(mail.text().fresh()).startsWith("Vea");
        }
        assertThat(computing.soFar()).isLessThan(Duration.ofSeconds(3));
    }

    private static ReadMail html(String html) throws Exception {
        return RawMail.of("Subject: Captura\nContent-Type: text/html; charset=utf-8\n\n" + html)
                .read();
    }
}
