package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    @TempDir
    Path folder;

    @Test
    void aReplyIsReadWithWhatIsNewInItAndItsFile() throws Exception {
        var raw = """
                From: =?utf-8?Q?Ana_P=C3?= =?utf-8?Q?=A9rez?= <Ana@CLIENTE.example>
                To: soporte@mesa.localhost
                Subject: RE: INC-100067 =?iso-8859-1?Q?Impresi=F3n?=
                Date: Mon, 2 Nov 2026 10:00:00 -0600
                Message-ID: <respuesta@cliente.example>
                In-Reply-To: <pregunta@mesa.localhost>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=aa

                --aa
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Sigue sin salir la nómina.

                El lun, 2 nov 2026 a las 9:00, Mesa de ayuda
                (<soporte@mesa.localhost>) escribió:

                > ¿Qué impresora es?
                --aa
                Content-Type: text/plain; name*=utf-8''p%C3%A1gina.txt
                Content-Disposition: attachment; filename*=utf-8''p%C3%A1gina.txt
                Content-Transfer-Encoding: base64

                aG9sYQ==
                --aa--
                """;

        try (var mail = MailReader.read(file(raw))) {
            assertThat(mail.from()).contains(new MailAddress("Ana Pérez", "Ana@cliente.example"));
            assertThat(mail.subject()).isEqualTo("RE: INC-100067 Impresión");
            assertThat(mail.sentAt()).contains(Instant.parse("2026-11-02T16:00:00Z"));
            assertThat(mail.messageId()).contains("<respuesta@cliente.example>");
            assertThat(mail.inReplyTo()).containsExactly("<pregunta@mesa.localhost>");
            assertThat(mail.text().fresh()).isEqualTo("Sigue sin salir la nómina.");
            assertThat(mail.text().whole()).contains("> ¿Qué impresora es?");
            assertThat(mail.files()).extracting(MailFile::name).isEqualTo(List.of("página.txt"));
            try (var content = mail.files().get(0).open()) {
                assertThat(content).hasContent("hola");
            }
            assertThat(mail.damaged()).isFalse();
        }
    }

    private Path file(String raw) throws IOException {
        return Files.writeString(folder.resolve("mail.eml"), raw, StandardCharsets.UTF_8);
    }
}
