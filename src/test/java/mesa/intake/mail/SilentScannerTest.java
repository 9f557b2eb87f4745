package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.Actor;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.FakeClamd;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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

    @Autowired
    private HeldReplies replies;

    @LocalServerPort
    private int port;

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

    @Test
    void whoAcceptsAnAnswerJustAfterTheScannerWasAwayGetsItsFiles() throws IOException {
        var number = new DeskWalk(desk).open();
        var held = heldAt(number);
        for (var i = 0; i < 3; i++) withAFile().to(intake);
        theScannerIsBack();

        replies.accept(held, luis());

        assertThat(attachments.of(number, false))
                .extracting(Attachment::fileName)
                .containsExactly("registro.log");
    }

    @Test
    void whoAcceptsAnAnswerWhileTheScannerIsAwayIsAskedToTryAgainLater() throws IOException {
        var number = new DeskWalk(desk).open();
        var held = heldAt(number);
        var page = Visitor.loggedIn(port, "luis");

        var program = Visitor.program(port, "luis")
                .post("/api/v1/tickets/" + number + "/held-replies/" + held + "/acceptance", "");
        var landing = press(page, "/tickets/" + number + "/staff/held/" + held + "/accept");

        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body()).contains("No se pudieron revisar los archivos");
        assertThat(landing).contains("trouble=files-not-judged#held");
        assertThat(page.get("/tickets/" + number + "?trouble=files-not-judged").body())
                .contains("No se pudieron revisar los archivos")
                .doesNotContain("ya decidió");
        assertThat(replies.of(number)).hasSize(1);
        theScannerIsBack();
        replies.accept(held, luis());
        assertThat(attachments.of(number, false)).hasSize(1);
    }

    @Test
    void whoReleasesAMailWhileTheScannerIsAwayIsAskedToTryAgainLater() {
        var waiting = withAFile(somebody()).with("Precedence: bulk").to(intake);
        var luis = Visitor.loggedIn(port, "luis");

        var landing = press(luis, "/quarantine/" + waiting.mail() + "/release");

        assertThat(waiting.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(landing).contains("/quarantine/" + waiting.mail() + "?problem=FILES_NOT_JUDGED");
        assertThat(luis.get("/quarantine/" + waiting.mail() + "?problem=FILES_NOT_JUDGED")
                        .body())
                .contains("No se pudieron revisar los archivos");
    }

    @Test
    void aLaterMailOfTheSameSenderWaitsBehindTheOneWithTheFile() throws IOException {
        var sender = somebody();
        var first = withAFile(sender).about("No imprime");
        var answer = Mail.from(sender)
                .about("RE: No imprime")
                .with("In-Reply-To: " + first.messageId())
                .saying("Ya probé con otro cable.");
        assertThat(first.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        assertThat(answer.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        theScannerIsBack();
        clock.advance(A_MINUTE);

        assertThat(answer.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        var ticket = first.to(intake).ticket();
        var fate = answer.to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(fate.ticket()).isEqualTo(ticket);
    }

    @Test
    void whoAnswersAMailThatWaitsHasItsTurnBehindIt() {
        var first = withAFile();
        var colleague = Mail.from(somebody())
                .about("RE: No imprime")
                .with("References: " + first.messageId())
                .saying("A mí tampoco.");
        first.to(intake);

        assertThat(colleague.to(intake).kind()).isEqualTo(Kind.NOT_YET);
        clock.advance(LONGEST);
        first.to(intake);
        assertThat(colleague.to(intake).kind()).isNotEqualTo(Kind.NOT_YET);
    }

    @Test
    void behindAMailThatNeverComesBackNobodyWaitsForEver() {
        var sender = somebody();
        withAFile(sender).to(intake);
        var next = Mail.from(sender).about("Otra cosa").saying("Nada");
        assertThat(next.to(intake).kind()).isEqualTo(Kind.NOT_YET);

        clock.advance(LONGEST.plus(A_MINUTE.multipliedBy(2)));

        assertThat(next.to(intake).kind()).isEqualTo(Kind.TICKET);
    }

    /** Where somebody comes to who presses that button. */
    private static String press(Visitor person, String button) {
        var token = person.formToken("/password/change");
        return person.post(button, Map.of("_csrf", token))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private long heldAt(TicketNumber number) {
        var held = withAFile(somebody()).about("RE: [" + number + "]").to(intake);
        assertThat(held.kind()).isEqualTo(Kind.HELD);
        return held.mail();
    }

    private Actor luis() {
        return new DeskWalk(desk).actor("luis");
    }

    private static Mail withAFile() {
        return withAFile(somebody()).about("No imprime");
    }

    private static Mail withAFile(String sender) {
        return Mail.from(sender)
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
