package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final String PASTED = """
            Subject: Captura
            Content-Type: multipart/related; boundary=r

            --r
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain

            Vea: [image: pantalla.png]
            --a
            Content-Type: text/html; charset=utf-8

            <p>Vea: <img src="cid:ii_1@x" width="200" onload="evil()"><img src="https://tracker.example/p.gif"></p>
            <script>evil()</script>
            --a--
            --r
            Content-Type: image/png; name="pantalla.png"
            Content-ID: <ii_1@x>
            Content-Disposition: inline; filename="pantalla.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --r
            Content-Type: application/pdf; name="informe.pdf"
            Content-ID: <f_2@x>
            Content-Disposition: attachment; filename="informe.pdf"

            %PDF
            --r--
            """;

    @Test
    void aPastedPictureIsKeptWhereTheTextShowsIt() throws Exception {
        try (var mail = RawMail.of(PASTED).read()) {
            assertThat(mail.text().fresh()).isEqualTo("Vea: [pantalla.png]");
            assertThat(mail.text().html().orElseThrow()).contains("<img src=\"cid:ii_1", "width=\"200\"");
            assertThat(mail.files()).extracting(MailFile::inline).containsExactly(true, false);
            assertThat(mail.files().get(0).contentId()).contains("ii_1@x");
        }
    }

    @Test
    void nothingInTheHtmlRunsOrCallsElsewhere() throws Exception {
        try (var mail = RawMail.of(PASTED).read()) {
            assertThat(mail.text().html().orElseThrow()).doesNotContain("evil", "tracker", "script");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndAsTheyLike(String lineEnd) throws Exception {
        try (var mail = RawMail.of(PASTED).endingLinesIn(lineEnd).read()) {
            assertThat(mail.subject()).isEqualTo("Captura");
            assertThat(mail.text().fresh()).isEqualTo("Vea: [pantalla.png]");
            assertThat(mail.files()).hasSize(2);
            assertThat(contentOf(mail.files().get(0)))
                    .startsWith(0x89, 'P', 'N', 'G')
                    .hasSize(8);
        }
    }

    @Test
    void htmlAloneIsReadAsText() throws Exception {
        try (var mail = RawMail.of("Content-Type: text/html\n\n<html><head><title>no</title><style>p{}</style></head>"
                        + "<body><p>Hola&nbsp;&aacute; todos<br>adiós</p><ul><li>uno<li>dos</ul></body></html>")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Hola á todos\nadiós\n\n- uno\n- dos");
        }
    }

    @Test
    void whereHtmlNamesItsLettersItself() throws Exception {
        var html = "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'><p>Привет";

        try (var mail = RawMail.of("Content-Type: text/html\n\n")
                .and(html.getBytes("koi8-r"))
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Привет");
        }
    }

    @Test
    void thePlainWordingCountsWhereTheHtmlSaysNothing() throws Exception {
        try (var mail = RawMail.of(
                        "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n"
                                + "Hola\n--a\nContent-Type: text/html\n\n<html><body></body></html>\n--a--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Hola");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "   \n\n", "Content-Type: text/html\n\n<p>&nbsp;</p>"})
    void anEmptyBodyIsNoFailure(String body) throws Exception {
        var rest = body.startsWith("Content") ? body : "\n" + body;

        try (var mail = RawMail.of("Subject: Nada\n" + rest).read()) {
            assertThat(mail.subject()).isEqualTo("Nada");
            assertThat(mail.text().fresh()).isEmpty();
            assertThat(mail.text().pieces()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\r\n", "\u0000"})
    void onlyWhereThereIsNothingAtAllIsAMessageUnreadable(String raw) {
        assertThatThrownBy(() -> RawMail.of(raw).read()).isInstanceOf(UnreadableMail.class);
    }

    @Test
    void oneEndlessLineIsReadAsText() throws Exception {
        try (var mail = RawMail.of("Hola ".repeat(2_000_000)).read()) {
            assertThat(mail.text().fresh()).startsWith("Hola Hola").hasSizeLessThanOrEqualTo(1024 * 1024);
            assertThat(mail.problems()).contains("text-cut");
        }
    }

    @Test
    void ofManyLongTextsTheFirstAreReadAndTheOthersAreFiles() throws Exception {
        var text = "--b\nContent-Type: text/plain\n\n" + "Hola ".repeat(100_000) + "\n";

        try (var mail = RawMail.of("Content-Type: multipart/mixed; boundary=b\n\n" + text.repeat(10) + "--b--\n")
                .read()) {
            assertThat(mail.text().whole().length()).isBetween(1_000_000, 1024 * 1024);
            assertThat(mail.files()).hasSize(8);
            assertThat(mail.problems()).containsExactly("text-cut");
        }
    }

    @Test
    void noiseAmongTheHeadersHidesNoHeader() throws Exception {
        try (var mail = RawMail.of("From x@y Mon Jan  1 00:00:00 2026\nSubject: Hola\nnoise without sense\n"
                        + "From: Ana <ana@a.example>\n\nTexto")
                .read()) {
            assertThat(mail.subject()).isEqualTo("Hola");
            assertThat(mail.from().map(MailAddress::address)).contains("ana@a.example");
            assertThat(mail.text().fresh()).isEqualTo("Texto");
        }
    }

    @Test
    void aPartWithoutAnEmptyLineBelowItsHeadersIsWhole() throws Exception {
        try (var mail = RawMail.of("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pdf;"
                        + " name=a.pdf\nContent-Transfer-Encoding: base64\naG9s\nYSBt\ndW5kbw==\n--b--\n")
                .read()) {
            assertThat(contentOf(mail.files().get(0))).asString(UTF_8).isEqualTo("hola mundo");
            assertThat(mail.problems()).contains("broken-headers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed; boundary=\"\"", "multipart/mixed; boundary=other"})
    void aBoundaryThatIsNotNamedIsFound(String type) throws Exception {
        try (var mail = RawMail.of("Content-Type: " + type + "\n\n--=_x\nContent-Type: text/plain\n\nHola\n--=_x\n"
                        + "Content-Type: application/pdf; name=a.pdf\n\n%PDF\n--=_x--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Hola");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("a.pdf");
            assertThat(mail.problems()).contains("missing-boundary");
        }
    }

    @Test
    void whatIsCutShortIsReadAsFarAsItGoes() throws Exception {
        try (var mail = RawMail.of("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHola\n--b\nContent-Type:"
                        + " application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\naG9sYS")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Hola");
            assertThat(contentOf(mail.files().get(0))).asString(UTF_8).isEqualTo("hol");
            assertThat(mail.problems()).contains("cut-short");
        }
    }

    @Test
    void hundredsOfLevelsAndThousandsOfPartsAreBearable() throws Exception {
        var deep = new StringBuilder();
        for (var level = 0; level < 400; level++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(level)
                    .append("\n\n--b")
                    .append(level);
            deep.append('\n');
        }
        try (var mail = RawMail.of(deep.toString()).read()) {
            assertThat(mail.problems()).contains("too-many-parts");
        }

        var wide =
                "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: image/png\n\nx\n".repeat(3_000);
        try (var mail = RawMail.of(wide).read()) {
            assertThat(mail.files()).hasSize(PartReader.MOST_PARTS);
            assertThat(mail.problems()).contains("too-many-parts");
        }
    }

    @Test
    void signedAndEncryptedPartsAreKeptAsFiles() throws Exception {
        try (var mail = RawMail.of("Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\";"
                        + " boundary=s\n\n--s\nContent-Type: text/plain\n\nFirmado\n--s\nContent-Type:"
                        + " application/pkcs7-signature\nContent-Transfer-Encoding: base64\n\nMIAG\n--s--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Firmado");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("smime.p7s");
        }
        try (var mail = RawMail.of("Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\";"
                        + " boundary=e\n\n--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e\n"
                        + "Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP\n--e--\n")
                .read()) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("version.asc", "encrypted.asc");
        }
        try (var mail = RawMail.of("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx")
                .read()) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("smime.p7m");
        }
    }

    @Test
    void aMessageInAMessageIsAFileNamedByItsSubject() throws Exception {
        try (var mail = RawMail.of("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nVea\n--b\n"
                        + "Content-Type: message/rfc822\n\nSubject: =?utf-8?Q?N=C3=B3mina?=\n\ntexto\n--b--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Vea");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("Nómina.eml");
        }
    }

    @Test
    void anInvitationSpeaksWhereNothingElseDoes() throws Exception {
        var calendar = "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nDTSTART:19700101T000000\nEND:VTIMEZONE\nBEGIN:VEVENT\n"
                + "SUMMARY:Revisión de\n  red\nDTSTART;TZID=America/Mexico_City:20261103T100000\nLOCATION:Sala 2\\, piso"
                + " 3\nEND:VEVENT\nEND:VCALENDAR\n";

        try (var mail = RawMail.of("Content-Type: text/calendar; method=REQUEST; charset=utf-8\n\n" + calendar)
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Revisión de red\n2026-11-03 10:00\nSala 2, piso 3");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("invite.ics");
        }
        try (var mail = RawMail.of(
                        "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\n"
                                + "Los espero\n--a\nContent-Type: text/calendar\n\n" + calendar + "--a--\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Los espero");
            assertThat(mail.files()).hasSize(1);
        }
    }

    @Test
    void linesBrokenForSendingAreWholeAgain() throws Exception {
        try (var mail = RawMail.of("Content-Type: text/plain; format=flowed; delsp=yes\n\nUna frase  \nlarga.\n"
                        + " From aquí\n-- \nAna\n> cita  \n> larga\n")
                .read()) {
            assertThat(mail.text().whole()).isEqualTo("Una frase larga.\nFrom aquí\n--\nAna\n> cita larga");
        }
    }

    @Test
    void largePartsAreReadFromTheDiskUntilTheMailIsClosed() throws Exception {
        var bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        var kept = new ArrayList<MailFile>();

        try (var mail = RawMail.of("Content-Type: application/octet-stream; name=a.bin\nContent-Transfer-Encoding:"
                        + " base64\n\n" + Base64.getMimeEncoder().encodeToString(bytes))
                .read()) {
            kept.addAll(mail.files());
            assertThat(contentOf(kept.get(0))).isEqualTo(bytes);
        }

        assertThatThrownBy(() -> contentOf(kept.get(0))).isInstanceOf(IOException.class);
    }

    @Test
    void whatLayOnTheDiskIsGoneAfterwards() throws Exception {
        var spool = new Spool();
        spool.keep(new ByteArrayInputStream(new byte[100_000]));
        assertThat(spool.file()).exists();

        spool.close();

        assertThat(spool.file()).doesNotExist();
    }

    private static byte[] contentOf(MailFile file) throws IOException {
        try (var content = file.open()) {
            return content.readAllBytes();
        }
    }
}
