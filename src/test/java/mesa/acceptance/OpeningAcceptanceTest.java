package mesa.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import mesa.MesaTest;
import mesa.catalog.Catalog;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.BrowserFacts;
import mesa.intake.Intake;
import mesa.intake.InvalidTicket;
import mesa.intake.OpenTicket;
import mesa.ticket.Actor;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.Channel;
import mesa.ticket.Drafts;
import mesa.ticket.Environment;
import mesa.ticket.Environments;
import mesa.ticket.StagedFiles;
import mesa.ticket.Ticket;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desks ask of opening a ticket, behind whatever page it is opened on. */
@MesaTest(backgroundJobs = false)
class OpeningAcceptanceTest {

    private static final String PLACE = "new-ticket";
    private static final String CHROME_ON_A_PHONE = "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36"
            + " (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36";

    @Autowired
    private Intake intake;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Directory directory;

    @Autowired
    private BrowserFacts browsers;

    @Autowired
    private Environments environments;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void e20_whoReportsAFaultIsAskedForStepsUrlVersionAndEdition() {
        var service = catalog.search("el sistema marca error", 1).get(0);

        assertThat(service.id()).isEqualTo("aplicaciones-desarrollo");
        assertThat(service.asks()).containsKeys("steps", "version", "edition");
        assertThat(service.asks().values()).anyMatch(ask -> ask.contains("URL"));
    }

    @Test
    void e21_browserSystemPageAndVersionAreCollectedByTheDesk() {
        var seenOn = browsers.from(CHROME_ON_A_PHONE, "https://nomina.example/recibos", "4.2");

        var ticket = open(person("ana"), null, seenOn);

        assertThat(environments.of(ticket.number()))
                .contains(new Environment("Chrome 131", "Android 14", "https://nomina.example/recibos", "4.2"));
    }

    @Test
    void e13_aKeyUserRegistersForSomebodyOfTheirOrganisationWithTheFilesOfTheFault() throws IOException {
        var carla = person("carla");
        var ana = person("ana");
        staged.stage(carla.id(), PLACE, "error.txt", new ByteArrayInputStream("ORA-00942".getBytes(UTF_8)));
        drafts.save(carla.id(), PLACE, Map.of("subject", "No abre el recibo"));

        var ticket = transaction.execute(status -> {
            var opened = open(carla, ana, null);
            staged.attach(carla.id(), PLACE, opened.number(), false, actor(carla));
            drafts.discard(carla.id(), PLACE);
            return opened;
        });

        assertThat(ticket.requester().personId()).isEqualTo(ana.id());
        assertThat(attachments.of(ticket.number(), false))
                .singleElement()
                .satisfies(file -> assertThat(file)
                        .returns("error.txt", Attachment::fileName)
                        .returns(actor(carla), Attachment::addedBy));
        assertThat(staged.of(carla.id(), PLACE)).isEmpty();
        assertThat(drafts.find(carla.id(), PLACE)).isEmpty();
    }

    @Test
    void e13_notForSomebodyOfAnotherOrganisationAndNothingTypedIsLost() throws IOException {
        var carla = person("carla");
        staged.stage(carla.id(), PLACE, "error.txt", new ByteArrayInputStream("ORA-00942".getBytes(UTF_8)));
        drafts.save(carla.id(), PLACE, Map.of("subject", "No abre el recibo"));

        var refused = catchThrowableOfType(
                InvalidTicket.class,
                () -> transaction.executeWithoutResult(status -> {
                    staged.attach(
                            carla.id(), PLACE, open(carla, person("beto"), null).number(), false, actor(carla));
                    drafts.discard(carla.id(), PLACE);
                }));

        assertThat(refused.problems()).containsEntry("requester.email", "ticket.requester.other-organisation");
        assertThat(staged.of(carla.id(), PLACE)).hasSize(1);
        assertThat(drafts.find(carla.id(), PLACE)).isPresent();
        staged.remove(carla.id(), staged.of(carla.id(), PLACE).get(0).id());
        drafts.discard(carla.id(), PLACE);
    }

    private Ticket open(Person opener, Person asking, Environment seenOn) {
        var contact = asking == null
                ? null
                : new ContactDetails(asking.name(), asking.email(), asking.phone(), asking.unit());
        return intake.open(new OpenTicket(
                TicketType.INCIDENT,
                "No abre el recibo",
                "Sale una página en blanco.",
                "nomina",
                null,
                Channel.PORTAL,
                contact,
                Urgency.HIGH,
                null,
                actor(opener),
                seenOn));
    }

    private Person person(String username) {
        return directory.personByUsername(username).orElseThrow();
    }

    private static Actor actor(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
