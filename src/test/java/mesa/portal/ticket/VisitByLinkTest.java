package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.Newcomer;
import mesa.access.SignedLinks;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.incident.DeskWalk;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Conversation;
import mesa.ticket.Environment;
import mesa.ticket.MessageKind;
import mesa.ticket.StagedFiles;
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

@MesaTest(backgroundJobs = false)
class VisitByLinkTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Directory directory;

    @Autowired
    private Intake intake;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Conversation conversation;

    @Autowired
    private StagedFiles staged;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;
    private Person pedro;
    private PageOf page;

    @BeforeEach
    void somebodyWithoutALogInHasATicket() {
        walk = new DeskWalk(desk);
        var contact = new ContactDetails("Pedro Páramo", "pedro@comala.example", null, null);
        number = walk.as("luis", () -> intake.open(asked(contact)).number());
        pedro = directory.personByEmail("pedro@comala.example").orElseThrow();
        page = by(pedro);
    }

    private OpenTicket asked(ContactDetails contact) {
        return asked(contact, null);
    }

    private OpenTicket asked(ContactDetails contact, Environment environment) {
        return new OpenTicket(
                TicketType.INCIDENT,
                "No suena el teléfono",
                "Desde el lunes",
                "conectividad",
                null,
                Channel.PHONE,
                contact,
                Urgency.MEDIUM,
                null,
                walk.actor("luis"),
                environment);
    }

    @Test
    void theLinkOpensTheWholeTicketWithoutALogIn() {
        assertThat(page.html())
                .contains(number.value(), "No suena el teléfono", "Desde el lunes", "Le avisaremos por correo")
                .contains(page.base() + "/reply")
                .doesNotContain("Mis tickets", "href=\"/tickets");
    }

    @Test
    void theWholeWalkWorksByLink() {
        walk.ask(number, "luis");
        assertThat(page.html()).contains("Le toca a usted", "¿Qué versión usa?");
        assertThat(page.say("Es un teléfono").statusCode()).isEqualTo(302);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);

        walk.resolve(number, "luis");
        page.reject("Sigue sin sonar");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.said(number, MessageKind.SOLUTION_REJECTION).author())
                .isEqualTo(Actor.person(pedro.id(), "Pedro Páramo"));

        walk.resolve(number, "luis");
        page.approve("");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void aLinkThatIsChangedOverOrForSomethingElseOpensNothing() {
        var subject = number + ":" + pedro.id();
        var visitor = Visitor.at(port);

        for (var token : new String[] {
            links.sign("visit", subject, Duration.ofSeconds(-1)),
            links.sign("survey", subject, Duration.ofDays(1)),
            links.sign("visit", number.value(), Duration.ofDays(1)),
            links.sign("visit", number + ":" + walk.person("beto").id(), Duration.ofDays(1)),
            links.sign("visit", "INC-999999999999:" + pedro.id(), Duration.ofDays(1)),
            links.sign("visit", subject, Duration.ofDays(1)) + "x",
            "nothing"
        }) {
            var other = new PageOf(visitor, "/visit/" + token);
            assertThat(other.get("").statusCode()).as(token).isEqualTo(404);
            assertThat(other.get("/news?seen=0").statusCode()).as(token).isEqualTo(404);
            assertThat(other.say("hola").statusCode()).as(token).isEqualTo(404);
        }
        assertThat(conversation.latest(number, MessageKind.REPLY)).isEmpty();
    }

    @Test
    void aWatchersLinkReadsAndWritesAsLongAsTheyWatch() {
        var ana = directory.personByUsername("ana").orElseThrow();
        watchers.add(number, ana.id(), walk.actor("luis"));
        walk.resolve(number, "luis");
        var link = by(ana);

        assertThat(link.html()).contains("Falta que Pedro").doesNotContain("Aprobar");
        assertThat(link.approve("").statusCode()).isEqualTo(403);
        assertThat(link.withdraw("").statusCode()).isEqualTo(403);
        assertThat(link.say("Aquí tampoco").statusCode()).isEqualTo(302);

        link.send("/watchers/" + ana.id() + "/remove", Map.of());
        assertThat(link.get("").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkOfTheDesksOwnPeopleShowsNothingInternal() {
        conversation.post(number, MessageKind.NOTE, "Solo nosotros", walk.actor("luis"));
        var lucia = directory.personByUsername("lucia").orElseThrow();

        assertThat(by(lucia).html()).contains(number.value()).doesNotContain("Solo nosotros", "staff-panel");
        assertThat(by(lucia).withdraw("").statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkShowsAndRemovesNoFileThatIsMeantForSomethingElse() throws IOException {
        var content = new ByteArrayInputStream("Mi recibo".getBytes(StandardCharsets.UTF_8));
        var file = staged.stage(pedro.id(), "new-ticket", "recibo.txt", content).id();

        assertThat(page.get("/reply/files/" + file).statusCode()).isEqualTo(404);
        page.send("/reply/files/" + file + "/remove", Map.of());

        assertThat(staged.find(pedro.id(), file)).isPresent();
    }

    @Test
    void theLinkOfSomebodyWhoHasLeftOpensNothing() {
        try (var nova = Newcomer.at(desk)) {
            watchers.add(number, nova.person().id(), walk.actor("luis"));
            var link = by(nova.person());
            assertThat(link.get("").statusCode()).isEqualTo(200);

            nova.leave();

            assertThat(link.get("").statusCode()).isEqualTo(404);
            assertThat(link.say("Sigo leyendo").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatTheRequesterWorksWithIsNoneOfAWatchersBusiness() {
        var seenOn = new Environment("Chrome 131", "Windows 10/11", "https://nomina.example/recibos/7", "3.4");
        var contact = new ContactDetails("Pedro Páramo", "pedro@comala.example", null, null);
        number = walk.as("luis", () -> intake.open(asked(contact, seenOn)).number());
        watchers.add(number, walk.person("beto").id(), walk.actor("luis"));

        assertThat(by(pedro).html()).contains("https://nomina.example/recibos/7");
        assertThat(by(walk.person("beto")).html()).doesNotContain("nomina.example", "Chrome 131");
    }

    @Test
    void withoutTheProofOfThePageNothingIsDone() {
        assertThat(page.visitor()
                        .post(page.base() + "/reply", Map.of("words", "hola"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(conversation.latest(number, MessageKind.REPLY)).isEmpty();
    }

    private PageOf by(Person person) {
        var token = links.sign("visit", number + ":" + person.id(), Duration.ofDays(7));
        return new PageOf(Visitor.at(port), "/visit/" + token);
    }
}
