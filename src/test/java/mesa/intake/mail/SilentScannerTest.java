package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.FakeClamd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mails with files while the virus scanner does not answer. */
@MesaTest(backgroundJobs = false)
@DirtiesContext
class SilentScannerTest {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private static Path machine;

    private static int hours;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestClock clock;

    private FakeClamd clamd;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("mesa.ticket.clamd.socket", SilentScannerTest::socket);
    }

    private static Path socket() {
        return machine.resolve("clamd.ctl");
    }

    @BeforeEach
    void anHourLater() {
        clock.stopAt(Instant.now().plus(Duration.ofHours(++hours)));
    }

    @AfterEach
    void endScanner() throws IOException {
        if (clamd == null) return;
        clamd.close();
        Files.delete(socket());
    }

    private void theScannerIsBack() throws IOException {
        clamd = FakeClamd.on(socket());
    }

    @Test
    void aMailWaitsInItsMailboxAndIsTakenWithItsFilesWhenTheScannerIsBack() throws IOException {
        var mail = withAFile();
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        clock.advance(LONGEST.minusSeconds(1));
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        theScannerIsBack();

        var fate = mail.to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        assertThat(attachments.of(fate.ticket(), false))
                .extracting(Attachment::fileName)
                .containsExactly("registro.log");
        assertThat(descriptionOf(fate)).doesNotContain("antivirus");
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.KNOWN);
    }

    @Test
    void whenTheScannerStaysAwayTheMailGoesOnWithoutItsFilesAndSaysSo() {
        var mail = withAFile();
        mail.to(intake);
        clock.advance(LONGEST);

        var fate = mail.to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        assertThat(attachments.of(fate.ticket(), true)).isEmpty();
        assertThat(descriptionOf(fate)).contains("registro.log", "el antivirus no responde");
    }

    @Test
    void aMailWithoutFilesDoesNotWait() {
        var fate = Mail.from(somebody()).about("No imprime").saying("Nada").to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
    }

    @Test
    void theScannerIsNotAskedForEachMailWhileItIsSilent() throws IOException {
        for (var i = 0; i < 3; i++) withAFile().to(intake);
        theScannerIsBack();
        var mail = withAFile();

        assertThat(mail.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        assertThat(clamd.scanned()).isEmpty();

        clock.advance(A_MINUTE);
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.TICKET);
        assertThat(clamd.scanned()).hasSize(1);
    }

    @Test
    void oneMailThatTheScannerIsSilentOverKeepsNoOtherBack() throws IOException {
        theScannerIsBack();
        withAFile().to(intake);
        endScanner();
        var silentOver = withAFile();
        for (var i = 0; i < 2; i++) silentOver.to(intake);
        theScannerIsBack();

        assertThat(withAFile().to(intake).kind()).isEqualTo(Kind.TICKET);
    }

    private Mail withAFile() {
        return Mail.from(somebody())
                .about("No imprime")
                .with("Content-Type: multipart/mixed; boundary=b")
                .saying("""
                        --b
                        Content-Type: text/plain

                        Va el registro.
                        --b
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename=registro.log

                        12:00 no se pudo guardar
                        --b--
                        """);
    }

    private static String somebody() {
        return "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
    }

    private String descriptionOf(Fate fate) {
        return new DeskWalk(desk).ticket(fate.ticket()).description();
    }
}
