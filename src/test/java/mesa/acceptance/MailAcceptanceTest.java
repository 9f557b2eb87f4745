package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
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
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
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
import org.junit.jupiter.api.io.TempDir;
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
        await().until(() -> walk.timer(number, "Timer_ReminderDue") != null); // the mail is there a moment earlier
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

    @Test
    void c9_whoeverWatchesLearnsThatItStillFailsAndThatItIsNoLongerNeeded() {
        var number = walk.open();
        watchers.add(number, directory.personByUsername("beto").orElseThrow().id(), walk.actor("beto"));
        walk.resolve(number, "luis");
        walk.reject(number);
        assertThat(Mailbox.plain(mail(number, "beto@tecnologico.localhost", "Todavía falla")))
                .contains("> Sigue fallando", "/tickets/" + number)
                .doesNotContain("/tasklist/");

        walk.withdraw(number);
        assertThat(Mailbox.plain(mail(number, "beto@tecnologico.localhost", "Retirado")))
                .contains("se retiró")
                .doesNotContain("lista de tareas");
    }

    @Test
    void b9_aReplyToTheDesksMailReachesTheTicketAndTheAnswerReachesThePerson(@TempDir Path folder) throws Exception {
        var number = walk.open();
        walk.claim(number, "luis");
        walk.say(number, "luis", "¿Qué dice la pantalla?");
        var asked = mail(number, "ana@finanzas.localhost", "Mensaje nuevo");

        var reply = folder.resolve("reply.eml");
        Files.writeString(
                reply, """
                From: Ana <ana@finanzas.localhost>
                To: %s
                Subject: Otra cosa
                Message-ID: <%s@finanzas.localhost>
                Date: Mon, 23 Nov 2026 10:00:00 -0600
                Content-Type: text/plain; charset=UTF-8

                Dice error 500.
                """.formatted(((InternetAddress) asked.getReplyTo()[0]).getAddress(), UUID.randomUUID()));
        var fate = desk.getBean(MailIntake.class).receive("soporte", reply);

        assertThat(fate.kind()).isEqualTo(Fate.Kind.COMMENT);
        assertThat(fate.ticket()).isEqualTo(number);
        assertThat(Mailbox.plain(mail(number, "luis@mesa.localhost", "Mensaje nuevo")))
                .contains("> Dice error 500.");
    }

    @Test
    void c11_aDetailedTextStandsInTheConfirmationWhole() {
        var steps = "Paso 1: abrir.\n".repeat(100) + "Paso 101: falla.";
        var number = walk.describedAs("No abre", steps).open();

        var text = Mailbox.plain(mail(number, "ana@finanzas.localhost", "Recibimos su reporte"));

        assertThat(text.lines().filter("> Paso 1: abrir."::equals)).hasSize(100);
        assertThat(text).contains("> Paso 101: falla.");
    }

    @Test
    void c16_theMailAboutASolutionSaysResuelto() {
        var number = walk.open();

        walk.resolve(number, "luis");

        var mail = mail(number, "ana@finanzas.localhost", "Resuelto: ");
        assertThat(Mailbox.plain(mail)).contains(number + " está resuelto:", "> Reinicié el servicio.");
    }

    @Test
    void e26_anAnswerThatLeadsToTheDocumentationCanBeFollowedFromTheMail() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "luis", "Siga estos pasos: https://ayuda.ejemplo.mx/preguntas/12.");

        var mail = mail(number, "ana@finanzas.localhost", "Mensaje nuevo");
        assertThat(Mailbox.plain(mail)).contains("> Siga estos pasos: https://ayuda.ejemplo.mx/preguntas/12.");
        assertThat(Mailbox.html(mail)).contains("href=\"https://ayuda.ejemplo.mx/preguntas/12\"");
    }

    @Test
    void e26_whatARequesterWritesDoesNotBecomeALinkInTheDesksMail() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "ana", "Mire https://evil.example/x");

        assertThat(Mailbox.html(mail(number, "luis@mesa.localhost", "Mensaje nuevo")))
                .contains("https://evil.example/x")
                .doesNotContain("href=\"https://evil.example/x\"");
    }

    private MimeMessage mail(TicketNumber number, String address, String subject) {
        return mails(number, address, subject, 1).get(0);
    }

    private List<MimeMessage> mails(TicketNumber number, String address, String subject, int atLeast) {
        var mailbox = new Mailbox(mailServer, number.value(), address);
        return await().until(
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
