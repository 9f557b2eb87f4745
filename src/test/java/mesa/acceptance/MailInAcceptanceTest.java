package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.notification.Mailbox;
import mesa.ticket.Channel;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;

/** What becomes of mails to the desk, from the sender's mail server to the ticket. */
@MesaTest
class MailInAcceptanceTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private JavaMailSender smtp;

    @Autowired
    private GreenMail mailServer;

    private DeskWalk walk;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void b9_c12_c15_e5_aMailToTheOneAddressBecomesATicketThatCanBeFollowed() throws Exception {
        var fate = arrive(Mail.from("=?UTF-8?Q?Zo=C3=A9_Rivera?= <" + zoe + ">")
                .about("No hay internet")
                .saying("Desde las nueve."));

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        var ticket = walk.ticket(fate.ticket());
        assertThat(ticket.channel()).isEqualTo(Channel.MAIL);
        assertThat(ticket.requester().name()).isEqualTo("Zoé Rivera");
        var confirmation = confirmation(fate.ticket());
        assertThat(Mailbox.plain(confirmation)).contains(fate.ticket().value());

        var answer = arrive(Mail.from(zoe)
                .about("Re: su reporte")
                .with("In-Reply-To: " + confirmation.getMessageID())
                .saying("Ya probé otro cable."));

        assertThat(answer.kind()).isEqualTo(Kind.COMMENT);
        assertThat(answer.ticket()).isEqualTo(fate.ticket());
        assertThat(walk.said(fate.ticket(), MessageKind.REPLY).text()).isEqualTo("Ya probé otro cable.");
    }

    @Test
    void c13_solicitudInTheSubjectMakesItARequest() throws Exception {
        var wanted = arrive(Mail.from(zoe).about("Solicitud: cuenta de correo").saying("Para un compañero nuevo."));
        var failure = arrive(Mail.from(zoe).about("No abre mi correo").saying("Desde ayer."));

        assertThat(walk.ticket(wanted.ticket()).type()).isEqualTo(TicketType.REQUEST);
        assertThat(walk.ticket(failure.ticket()).type()).isEqualTo(TicketType.INCIDENT);
    }

    @Test
    void c13_aMailboxMayOpenTicketsForNothingElse() {
        assertThat(Mail.from(zoe)
                        .at("solicitudes")
                        .about("SOLICITUD de equipo")
                        .saying("Una laptop.")
                        .to(intake)
                        .kind())
                .isEqualTo(Kind.TICKET);
        assertThat(Mail.from(zoe)
                        .at("solicitudes")
                        .about("Hola")
                        .saying("¿Están ahí?")
                        .to(intake)
                        .kind())
                .isEqualTo(Kind.QUARANTINE);
    }

    @Test
    void c14_theTextNamesThePersonTheUnitAPhoneAndTheDetail() throws Exception {
        var fate = arrive(Mail.from(zoe).about("Solicitud").saying("""
                Nombre: Zoé Rivera
                Dependencia: Oficialía Mayor
                Teléfono: 55 5555 1234
                Detalle: Necesito una cuenta de correo.
                """));

        var ticket = walk.ticket(fate.ticket());
        assertThat(ticket.requester().name()).isEqualTo("Zoé Rivera");
        assertThat(ticket.requester().unit()).isEqualTo("Oficialía Mayor");
        assertThat(ticket.requester().phone()).isEqualTo("55 5555 1234");
        assertThat(ticket.description()).startsWith("Necesito una cuenta de correo.");
        assertThat(ticket.service()).isEqualTo("correo");
    }

    @Test
    void e19_oneAddressAndTheTechnicalOrTheSalesTeamAsTheCaseMayBe() throws Exception {
        var technical = arrive(Mail.from(zoe).about("El portal marca error 404").saying("Desde ayer."));
        var sales = arrive(Mail.from(zoe)
                .about(MimeUtility.encodeText("Cotización de 20 equipos", "UTF-8", "Q"))
                .saying("Para marzo."));

        assertThat(walk.ticket(technical.ticket()).service()).isEqualTo("sitios-web");
        assertThat(walk.candidates(technical.ticket())).containsExactly("mesa-de-ayuda");
        assertThat(walk.ticket(sales.ticket()).service()).isEqualTo("dictaminacion");
        assertThat(walk.ticket(sales.ticket()).team()).isEqualTo("ventas");
        assertThat(walk.candidates(sales.ticket())).containsExactly("ventas");
    }

    @Test
    void e24_whatComesFromForumsAndListsIsNotRecorded() throws Exception {
        var list = arrive(Mail.from(zoe)
                .about("[foro] ¿Alguien sabe?")
                .with("List-Id: Foro de usuarios <foro.pueblo.localhost>")
                .saying("Nada."));

        assertThat(list.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(list.ticket()).isNull();
    }

    /** Sends the mail by SMTP, and takes it in as the mail server delivered it to the desk. */
    private Fate arrive(Mail mail) throws MessagingException, IOException {
        var message = smtp.createMimeMessage(new ByteArrayInputStream(mail.raw().getBytes(StandardCharsets.UTF_8)));
        message.setRecipients(MimeMessage.RecipientType.TO, "soporte@mesa.localhost");
        var id = message.getMessageID();
        message.saveChanges();
        message.setHeader("Message-ID", id);
        smtp.send(message);
        var delivered = await().until(() -> withId(id), found -> found.size() == 1);
        var raw = Files.createTempFile("mail-", ".eml");
        try (var file = Files.newOutputStream(raw)) {
            delivered.get(0).writeTo(file);
            file.flush();
            return intake.receive("soporte", raw);
        } finally {
            Files.delete(raw);
        }
    }

    private List<MimeMessage> withId(String id) {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> Mailbox.header(mail, "Message-ID").equals(id))
                .toList();
    }

    private MimeMessage confirmation(TicketNumber number) {
        return await().until(() -> new Mailbox(mailServer, number.value(), zoe).mails(), mails -> !mails.isEmpty())
                .get(0);
    }
}
