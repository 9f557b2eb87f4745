package mesa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Statements;
import mesa.Visitor;
import mesa.directory.Person;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.servicelevel.PromisedTickets;
import mesa.ticket.Drafts;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What each page costs the database: a number of statements that stays the same however much there is to show. */
@MesaTest(backgroundJobs = false)
class PageStatementsTest {

    private static final int MORE_THAN_A_PAGE = 22;
    private static final int MOST_FILES = 10;
    private static final String FEW = "pocas";
    private static final String MANY = "muchas";

    private static final String RARE = "aguacate";

    private static TicketNumber small;
    private static TicketNumber large;

    @Autowired
    private ApplicationContext desk;

    @LocalServerPort
    private int port;

    @BeforeEach
    void oneHasATicketAndTheOtherMany() {
        if (small != null) {
            return;
        }
        begin(Newcomer.named(FEW, desk), 1);
        begin(Newcomer.named(MANY, desk), MOST_FILES);
        var walk = new DeskWalk(desk).by(FEW).describedAs("No abre", "Sin " + RARE);
        walk.claim(walk.open(), "luis");
        small = new PortalTickets(desk, FEW).withOfEach(1);
        var tickets = new PortalTickets(desk, MANY);
        tickets.fresh(MORE_THAN_A_PAGE);
        tickets.asked();
        tickets.resolved();
        large = tickets.crowded();
    }

    private void begin(Person person, int files) {
        desk.getBean(Drafts.class)
                .save(
                        person.id(),
                        "new-ticket",
                        Map.of("key", person.username(), "type", "INCIDENT", "service", "nomina", "category", "-"));
        IntStream.range(0, files).forEach(file -> new PortalTickets(desk, person.username()).stage("new-ticket", file));
    }

    @Test
    void theStatementsOfHibernateOfJdbcAndOfTheEngineAreHeard() {
        var program = Visitor.program(port, "olga");

        assertThat(Statements.of(program, "/api/v1/tickets/" + small)).anyMatch(sql -> sql.contains("from ticket"));
        assertThat(Statements.of(program, "/engine-rest/task")).anyMatch(sql -> sql.contains("ACT_RU_TASK"));
        assertThat(Statements.of(program, "/api/v1/tickets/" + small + "/watchers"))
                .anyMatch(sql -> sql.contains("ticket_watcher"));
    }

    /** A page of somebody who has little, and of somebody who has much. */
    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource({
        "/, 5",
        "/tickets, 4",
        "/tickets?show=all, 4",
        "/tickets?q=abre, 4",
        "/help, 2",
        "/tickets/new, 6",
        "/tickets/new/service, 6",
        "/tickets/new/service?q=nomina, 6",
        "/tickets/new/details, 8",
    })
    void aPageCostsTheSameForOneTicketAndForMany(String path, int bound) {
        var few = costs(FEW, path);
        var many = costs(MANY, path);

        assertThat(many).as("statements of %s", path).hasSameSizeAs(few);
        assertThat(many).as("statements of %s", path).hasSizeLessThanOrEqualTo(bound);
    }

    @ParameterizedTest(name = "{0} costs {1}")
    @CsvSource({"luis, 9", "rosa, 12"})
    void theListOfAllTicketsCostsTheSameForOneAndForMany(String username, int bound) {
        var few = costs(username, "/tickets/all?status=open&q=" + RARE);
        var many = costs(username, "/tickets/all?status=open&q=abre");

        assertThat(many).as("statements of the list of all tickets").hasSameSizeAs(few);
        assertThat(many).as("statements of the list of all tickets").hasSizeLessThanOrEqualTo(bound);
    }

    @ParameterizedTest(name = "for {0}")
    @CsvSource({"luis", "rosa"})
    void theListOfWhatComesDueCostsTheSameForOneAndForMany(String username) {
        var walk = new DeskWalk(desk).about("conectividad").describedAs("Sin luz", "Sin luz en el piso 3");
        var tickets = new PromisedTickets(desk, walk);
        walk.escalate(tickets.overdue(), "luis");
        var few = costs(username, "/tickets/at-risk?team=redes");
        for (var more = 0; more < 5; more++) walk.escalate(tickets.overdue(), "luis");
        var many = costs(username, "/tickets/at-risk?team=redes");

        assertThat(many).as("statements of what comes due").hasSameSizeAs(few);
        assertThat(many).as("statements of what comes due").hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theQuarantineCostsTheSameForOneMessageAndForMany() {
        advertisements(1);
        var few = costs("luis", "/quarantine");
        advertisements(MORE_THAN_A_PAGE);
        var many = costs("luis", "/quarantine");

        assertThat(many).as("statements of the quarantine").hasSameSizeAs(few);
        assertThat(many)
                .as("statements of the quarantine, three of them for who decided lately")
                .hasSizeLessThanOrEqualTo(7);
    }

    private void advertisements(int count) {
        var offer = Mail.from("ofertas@tienda.localhost").with("Precedence: bulk");
        IntStream.range(0, count)
                .forEach(i -> offer.identifiedBy("<" + UUID.randomUUID() + "@tienda.localhost>")
                        .to(desk.getBean(MailIntake.class)));
    }

    /** Messages, files, watchers, related tickets: one of each, or more than are shown at once. */
    @ParameterizedTest(name = "a ticket costs {1} for {0}")
    @CsvSource({"requester, 44", "luis, 55"})
    void theTicketCostsTheSameWithOneMessageAndWithMany(String reader, int bound) {
        var few = costs(reader.equals("requester") ? FEW : reader, "/tickets/" + small);
        var many = costs(reader.equals("requester") ? MANY : reader, "/tickets/" + large);

        assertThat(many).as("statements of a ticket's page").hasSameSizeAs(few);
        assertThat(many).as("statements of a ticket's page").hasSizeLessThanOrEqualTo(bound);
    }

    /** The fewer of two visits: what is remembered for a minute may just have to be read anew. */
    private List<String> costs(String username, String path) {
        var visitor = Visitor.loggedIn(port, username);
        return Stream.of(Statements.of(visitor, path), Statements.of(visitor, path))
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }
}
