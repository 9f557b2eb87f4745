package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import mesa.MesaTest;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest
class TooLargeMailTest {

    private static final long SIZE = 80L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Test
    void aMailThatIsTooLargeToBeFetchedWaitsInTheQuarantineWithWhatIsKnownOfIt() throws IOException {
        var headers = headersOf("Video de la falla " + UUID.randomUUID());

        var fate = intake.receiveHeaders("soporte@mesa.localhost", headers, SIZE);

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(quarantine.find(fate.mail())).hasValueSatisfying(mail -> {
            assertThat(mail.from()).isEqualTo("ana@finanzas.localhost");
            assertThat(mail.subject()).startsWith("Video de la falla");
            assertThat(mail.reasonKey()).isEqualTo("mail.reason.too-large");
            assertThat(mail.detail()).isEqualTo("80 MB");
            assertThat(mail.size()).isEqualTo(SIZE);
        });
        assertThat(intake.receiveHeaders("soporte@mesa.localhost", headers, SIZE)
                        .kind())
                .isEqualTo(Kind.KNOWN);
    }

    @Test
    void aHeadInWhichNothingCanBeReadIsKeptToo() throws IOException {
        var nothing = Files.write(folder.resolve("nothing"), new byte[0]);

        var fate = intake.receiveHeaders("soporte@mesa.localhost", nothing, SIZE);

        assertThat(fate.kind()).isIn(Kind.QUARANTINE, Kind.KNOWN);
        assertThat(quarantine.find(fate.mail())).isPresent();
    }

    private Path headersOf(String subject) throws IOException {
        return Files.writeString(
                folder.resolve("headers"),
                """
                From: Ana <ana@finanzas.localhost>
                To: soporte@mesa.localhost
                Message-ID: <%s@finanzas.localhost>
                Subject: %s

                """.formatted(UUID.randomUUID(), subject).replace("\n", "\r\n"),
                StandardCharsets.ISO_8859_1);
    }
}
