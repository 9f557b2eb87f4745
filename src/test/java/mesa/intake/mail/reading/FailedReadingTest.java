package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockStatic;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mesa.MesaTest;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A fault in the desk's own reading is told from a mail in which there is nothing to read. */
@MesaTest(backgroundJobs = false)
@ExtendWith(OutputCaptureExtension.class)
class FailedReadingTest {

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Test
    void aMailAtWhichTheReadingFailsWaitsWithItsReasonAndTheLogSaysWhereButNoneOfItsWords(CapturedOutput log) {
        var secret = "secreto-" + UUID.randomUUID();
        var mail = Mail.from("zoe@pueblo.localhost").about(secret).saying("Nada.");
        Fate fate;
        try (var broken = mockStatic(RawMessage.class)) {
            broken.when(() -> RawMessage.withLineFeeds(any()))
                    .thenThrow(new IllegalStateException(secret, new ArithmeticException(secret)));
            fate = mail.to(intake);
        }

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(quarantine.find(fate.mail()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.reasonKey()).isEqualTo("mail.reason.failed");
            assertThat(kept.detail()).startsWith("IllegalStateException");
        });
        assertThat(log)
                .contains("A mail to soporte could not be read", "IllegalStateException", "ArithmeticException")
                .contains("MailReader.java")
                .doesNotContain(secret);
    }

    @Test
    void aMailWithNothingInItIsNoFaultOfTheDesk(CapturedOutput log) {
        var nothing = "\n".repeat(1 + (int) (Math.random() * 10_000)).getBytes(StandardCharsets.US_ASCII);

        var fate = Mail.give("soporte", nothing, intake);

        assertThat(quarantine.find(fate.mail()).orElseThrow().reasonKey()).isEqualTo("mail.reason.unreadable");
        assertThat(log).doesNotContain("could not be read");
    }
}
