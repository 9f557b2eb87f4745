package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.notification.Mailbox;
import mesa.survey.Surveys;
import mesa.ticket.Channel;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people are told by mail, and what they can do from it. */
@MesaTest
class MailAcceptanceTest {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Intake intake;

    @Autowired
    private Directory directory;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Surveys surveys;

    @LocalServerPort
    private int port;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void a11_aConfirmationGoesToTheAddressGivenRegisteredOrNot() {
        var address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
        var unknown = intake.open(new OpenTicket(
                        TicketType.INCIDENT,
                        "No tengo acceso",
                        "No puedo entrar al trámite.",
                        "tramites",
                        null,
                        Channel.PHONE,
                        new ContactDetails("Zoé Rivera", address, null, null),
                        Urgency.MEDIUM,
                        null,
                        walk.actor("luis"),
                        null))
                .number();
        var registered = walk.open();

        assertThat(Mailbox.plain(mail(unknown, address, "Recibimos su reporte")))
                .contains(unknown.value(), "Hola, Zoé:");
        assertThat(Mailbox.plain(mail(registered, "ana@finanzas.localhost", "Recibimos su reporte")))
                .contains(registered.value(), "Hola, Ana:");
    }

    @Test
    void a14_a16_c17_c18_theSolutionIsMailedRejectedApprovedAndRatedFromTheMail() {
        var number = walk.open();
        walk.resolve(number, "luis");
        var ana = Visitor.at(port);

        var toReject = link(mail(number, "ana@finanzas.localhost", "Resuelto"), "verdict=reject");
        ana.post(toReject, Map.of("reject", "1", "words", "Sigue igual", "_csrf", ana.formToken(toReject)));
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(Mailbox.plain(mail(number, "luis@mesa.localhost", "Todavía falla")))
                .contains("> Sigue igual");

        walk.resolve(number, "luis");
        var toApprove =
                link(mails(number, "ana@finanzas.localhost", "Resuelto", 2).get(1), "verdict=approve");
        ana.post(toApprove, Map.of("approve", "1", "words", "", "_csrf", ana.formToken(toApprove)));
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);

        var five = link(mail(number, "ana@finanzas.localhost", "Cerrado. ¿Cómo lo atendimos?"), "score=5");
        ana.post(five, Map.of("score", "5", "_csrf", ana.formToken(five)));
        assertThat(surveys.find(number).orElseThrow().score()).hasValue(5);
        assertThat(walk.running(number))
                .noneMatch(process -> process.getProcessDefinitionId().startsWith("SurveyRequester:"));
    }

    @Test
    void c9_whoeverWatchesIsToldOfProgressAndOfTheResolution() {
        var number = walk.open();
        watchers.add(number, directory.personByUsername("beto").orElseThrow().id(), walk.actor("beto"));

        walk.escalate(number, "luis");
        assertThat(mail(number, "beto@tecnologico.localhost", "Avance")).isNotNull();

        walk.resolve(number, "marta");
        assertThat(Mailbox.plain(mail(number, "beto@tecnologico.localhost", "Resuelto")))
                .contains("Reinicié el servicio.")
                .doesNotContain("/solution/");
    }

    @Test
    void e23_everyMessageIsToldToTheOthersAndNotToItsAuthor() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "luis", "Ya lo estoy viendo.");
        walk.say(number, "ana", "Gracias, espero.");

        assertThat(Mailbox.plain(mail(number, "ana@finanzas.localhost", "Mensaje nuevo")))
                .contains("> Ya lo estoy viendo.", "/reply/");
        assertThat(Mailbox.plain(mail(number, "luis@mesa.localhost", "Mensaje nuevo")))
                .contains("> Gracias, espero.");
        assertThat(mails(number, "ana@finanzas.localhost", "Mensaje nuevo", 1)).hasSize(1);
        assertThat(mails(number, "luis@mesa.localhost", "Mensaje nuevo", 1)).hasSize(1);
    }

    private MimeMessage mail(TicketNumber number, String address, String subject) {
        return mails(number, address, subject, 1).get(0);
    }

    private List<MimeMessage> mails(TicketNumber number, String address, String subject, int atLeast) {
        var mailbox = new Mailbox(mailServer, number.value(), address);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> mailbox.mails().stream()
                                .filter(mail -> Mailbox.header(mail, "Subject").contains("] " + subject))
                                .toList(),
                        found -> found.size() >= atLeast);
    }

    private static String link(MimeMessage mail, String part) {
        return LINK.matcher(Mailbox.plain(mail))
                .results()
                .map(match -> match.group(1))
                .filter(link -> link.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
