package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.MesaTest;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.notification.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Desks that answer each other by themselves fall silent. */
@MesaTest
class LoopsTest {

    private static final int FAR_TOO_MANY = 40;
    private static final int TICKETS_PER_HOUR = 20;

    @Autowired
    private MailIntake intake;

    @Autowired
    private GreenMail mailServer;

    private final String otherDesk = "mesa-" + UUID.randomUUID() + "@otra.localhost";

    @Test
    void anotherDeskThatSaysThatItAnswersByItselfIsAnsweredOnce() throws Exception {
        var opened = letter("Recibimos su reporte 1").to(intake);
        var confirmation = confirmationOf(opened);

        var answer = letter("[OTR-2] Recibimos su reporte: " + confirmation.getSubject())
                .with("Auto-Submitted: auto-replied")
                .with("In-Reply-To: " + confirmation.getMessageID())
                .to(intake);

        assertThat(answer.kind()).isEqualTo(Kind.NOTE);
        assertThat(answer.ticket()).isEqualTo(opened.ticket());
    }

    @Test
    void anotherDeskThatKeepsTheThreadOpensOneTicketThoughAServerStripsTheRest() throws Exception {
        var opened = letter("Recibimos su reporte 1").to(intake);

        for (var round = 0; round < 3; round++) {
            var answer = letter(
                            "[OTR-" + round + "] Re: " + confirmationOf(opened).getSubject())
                    .to(intake);

            assertThat(answer.kind()).isEqualTo(Kind.COMMENT);
            assertThat(answer.ticket()).isEqualTo(opened.ticket());
        }
        assertThat(new Mailbox(mailServer, opened.ticket().value(), otherDesk).mails())
                .as("whoever writes is not told of it")
                .hasSize(1);
    }

    @Test
    void anotherDeskWithoutAnySignOfAProgramIsSilencedByTheLimit() {
        var fates = new ArrayList<Fate>();
        do {
            fates.add(letter("Recibimos su reporte " + fates.size()).to(intake));
            if (last(fates).kind() == Kind.TICKET) confirmationOf(last(fates));
        } while (last(fates).kind() == Kind.TICKET && fates.size() < FAR_TOO_MANY);

        assertThat(fates).hasSize(TICKETS_PER_HOUR + 1);
        assertThat(last(fates).kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(last(fates).reason()).isEqualTo("mail.reason.too-many");
        assertThat(new Mailbox(mailServer, null, otherDesk).mails()).hasSizeLessThanOrEqualTo(TICKETS_PER_HOUR);
    }

    @Test
    void anotherDeskThatWritesFromANewNameBehindAPlusEachTimeIsSilencedByTheSameLimit() {
        var fates = new ArrayList<Fate>();
        do {
            fates.add(Mail.from(otherDesk.replace("@", "+id" + fates.size() + "@"))
                    .about("Recibimos su reporte " + fates.size())
                    .saying("Gracias por escribirnos. " + UUID.randomUUID())
                    .to(intake));
        } while (last(fates).kind() == Kind.TICKET && fates.size() < FAR_TOO_MANY);

        assertThat(fates).hasSize(TICKETS_PER_HOUR + 1);
        assertThat(last(fates).reason()).isEqualTo("mail.reason.too-many");
    }

    @Test
    void twoMailboxesOfTheSameDeskDoNotTalkToEachOther() throws Exception {
        var confirmation = raw(confirmationOf(letter("Falla").to(intake)));
        var stripped = confirmation.replaceAll("(?m)^(Auto-Submitted|X-Auto-Response-Suppress):.*\r?\n", "");
        var renamed =
                stripped.replaceAll("(?m)^Message-ID:.*\r?\n", "Message-ID: <" + UUID.randomUUID() + "@relay>\r\n");

        assertThat(stripped).doesNotContain("Auto-Submitted");
        assertThat(give(confirmation).kind()).isEqualTo(Kind.IGNORED);
        assertThat(give(stripped.replace("\r\n\r\n", "\r\n\r\nX")).reason())
                .isIn("mail.reason.own-mail", "mail.reason.same-id");
        assertThat(give(renamed).reason()).isEqualTo("mail.reason.own-address");
    }

    private Mail letter(String subject) {
        return Mail.from("Otra Mesa <" + otherDesk + ">")
                .about(subject)
                .saying("Gracias por escribirnos. " + UUID.randomUUID());
    }

    private MimeMessage confirmationOf(Fate opened) {
        var mailbox = new Mailbox(mailServer, opened.ticket().value(), otherDesk);
        return await().until(mailbox::mails, mails -> !mails.isEmpty()).get(0);
    }

    private Fate give(String raw) {
        return Mail.give("ventas", raw.getBytes(StandardCharsets.UTF_8), intake);
    }

    private static String raw(MimeMessage mail) throws IOException, MessagingException {
        var copy = new ByteArrayOutputStream();
        mail.writeTo(copy);
        return copy.toString(StandardCharsets.UTF_8);
    }

    private static Fate last(List<Fate> fates) {
        return fates.get(fates.size() - 1);
    }
}
