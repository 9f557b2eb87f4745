package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static mesa.ticket.Asked.ana;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseFileTest
class TicketSearchTest {

    @Autowired
    private TicketManagement management;

    @Autowired
    private Conversation conversation;

    @Autowired
    private TicketSearch search;

    @Autowired
    private JdbcClient database;

    @Autowired
    private EntityManagerFactory factory;

    private Requester ana;
    private TicketNumber printer;
    private TicketNumber network;

    @BeforeEach
    void twoTicketsOfAna() {
        ana = ana();
        printer = open(ana, "La impresora del área de nómina no imprime", "Salen líneas negras en las hojas.");
        network = open(ana, "Sin conexión", "Desde el apagón no hay Internet en el 3er piso, host srv-01.finanzas.mx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "impresora",
                "IMPRESORAS",
                "nomina",
                "nóminas",
                "imprimir impresoras",
                "hoja negra",
                "impres",
                "area imprim",
                "\"área de nómina\"",
                "ana nunez impresora",
                "impresora -internet"
            })
    void wordsAreFoundAsPeopleWriteThem(String words) {
        assertThat(find(words)).containsExactly(printer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conexion", "conexiones", "srv-01.finanzas.mx", "3er", "internet apagon", "intern"})
    void soAreOthers(String words) {
        assertThat(find(words)).containsExactly(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "impresora internet",
                "marciano",
                "---",
                "de la",
                "'; drop table ticket; --",
                ":* & |",
                "\"",
                "\\"
            })
    void whatIsNotThereIsNotFoundAndDoesNoHarm(String words) {
        assertThat(find(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u0000", "\ud800"})
    void withoutAWordAllAreListed(String words) {
        assertThat(find(words)).containsExactly(network, printer);
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        var digits = printer.value().substring(4);

        for (var typed : List.of(
                printer.value(),
                printer.value().toLowerCase(),
                "#" + digits,
                " inc " + digits.substring(0, 3) + " " + digits.substring(3),
                "INC" + digits,
                "REQ-" + digits)) {
            assertThat(find(typed)).as(typed).containsExactly(printer);
        }
        assertThat(find("impresora " + digits)).containsExactly(printer);
    }

    @Test
    void whatWasSaidIsFoundAndNotesOnlyByTheDesk() {
        conversation.post(printer, MessageKind.REPLY, "También falla la bandeja.", LUIS);
        conversation.post(printer, MessageKind.NOTE, "El fusor está quemado.", LUIS);

        assertThat(find("bandeja impresora")).containsExactly(printer);
        assertThat(find("fusor")).containsExactly(printer);
        assertThat(visibleTo(ana.personId(), null, "bandeja impresora")).containsExactly(printer);
        assertThat(visibleTo(ana.personId(), null, "fusor")).isEmpty();
    }

    @Test
    void aVeryLongConversationIsKeptAlthoughNotAllItsWordsAre() {
        var words = new StringBuilder();
        IntStream.range(0, 5_500)
                .forEach(i -> words.append("palabra").append(i).append("más").append(' '));

        for (int i = 0; i < 12; i++) {
            conversation.post(printer, MessageKind.REPLY, words.toString().replace("más", "x" + i), LUIS);
        }

        assertThat(conversation.messages(printer, true, null, 20)).hasSize(12);
        assertThat(find("impresora")).containsExactly(printer);
    }

    @Test
    void peopleSeeWhatTheyAskedAndWhatTheyWatchAndKeyUsersTheirOrganisation() {
        var beto = new Requester(UUID.randomUUID(), "Beto Ríos", "beto@x.localhost", null, null, unique("org"), true);
        var betos = open(beto, "Otra cosa", "Nada");
        database.sql("insert into ticket_watcher values (?, ?)")
                .params(network.value(), beto.personId())
                .update();

        assertThat(visibleTo(ana.personId(), null, null)).containsExactly(network, printer);
        assertThat(visibleTo(beto.personId(), null, null)).containsExactly(betos, network);
        assertThat(visibleTo(UUID.randomUUID(), beto.organisation(), null)).containsExactly(betos);
        assertThat(visibleTo(UUID.randomUUID(), null, null)).isEmpty();
        assertThat(visibleTo(beto.personId(), null, "conexion")).containsExactly(network);
    }

    @Test
    void aPageBeginsBehindTheLastOneAndNothingIsTwiceOrMissing() {
        IntStream.range(0, 7).forEach(i -> open(ana, "Ticket " + i, "x"));

        var first = search.find(of(ana, null, 5));
        var second = search.find(of(ana, first.get(4).number(), 5));

        assertThat(Stream.concat(first.stream(), second.stream()).map(Ticket::subject))
                .containsExactly(
                        "Ticket 6",
                        "Ticket 5",
                        "Ticket 4",
                        "Ticket 3",
                        "Ticket 2",
                        "Ticket 1",
                        "Ticket 0",
                        "Sin conexión",
                        "La impresora del área de nómina no imprime");
    }

    @Test
    void aPageIsReadWithOneStatement() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(find("")).hasSize(2);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void ticketsAreFilteredByWhatTheyAre() {
        management.prioritise(printer, Priority.CRITICAL, LUIS);
        management.route(printer, unique("team"), 2, LUIS);
        management.assign(printer, LUIS.personId(), LUIS);
        management.enterStatus(printer, TicketStatus.IN_PROGRESS, null, null, LUIS);
        var team = management.get(printer).team();

        var found = search.find(new TicketQuery(
                null,
                StatusFilter.only(TicketStatus.IN_PROGRESS),
                TicketType.INCIDENT,
                Priority.CRITICAL,
                "impresion",
                2,
                Set.of(team, "otro"),
                new AssigneeFilter(LUIS.personId()),
                ana.personId(),
                "finanzas",
                null,
                null,
                null,
                50,
                null));

        assertThat(found).extracting(Ticket::number).containsExactly(printer);
        assertThat(standing(StatusFilter.only(TicketStatus.CLOSED))).isEmpty();
    }

    @Test
    void whatIsOverIsNotOpenAndWhatTheRequesterOwesAnAnswerWaitsForThem() {
        management.enterStatus(printer, TicketStatus.WAITING, WaitingReason.REQUESTER, null, LUIS);
        management.enterStatus(network, TicketStatus.WAITING, WaitingReason.SUPPLIER, null, LUIS);

        assertThat(standing(StatusFilter.OPEN)).containsExactly(network, printer);
        assertThat(standing(StatusFilter.waitingFor(WaitingReason.REQUESTER))).containsExactly(printer);

        management.enterStatus(network, TicketStatus.CANCELLED, null, null, LUIS);
        management.enterStatus(printer, TicketStatus.RESOLVED, null, null, LUIS);

        assertThat(standing(StatusFilter.OPEN)).containsExactly(printer);
        management.enterStatus(printer, TicketStatus.CLOSED, null, null, LUIS);
        assertThat(standing(StatusFilter.OPEN)).isEmpty();
    }

    @Test
    void whatNobodyHasTakenIsFoundAndCountedNoFurtherThanAsked() {
        management.assign(printer, LUIS.personId(), LUIS);

        assertThat(numbers(workedOnBy(AssigneeFilter.NOBODY, 50))).containsExactly(network);
        assertThat(numbers(workedOnBy(new AssigneeFilter(LUIS.personId()), 50))).containsExactly(printer);
        assertThat(search.count(workedOnBy(null, 50))).isEqualTo(2);
        assertThat(search.count(workedOnBy(null, 1))).isEqualTo(1);
        assertThat(search.count(workedOnBy(AssigneeFilter.NOBODY, 50))).isEqualTo(1);
    }

    private List<TicketNumber> standing(StatusFilter filter) {
        return numbers(new TicketQuery(null, filter, null, ana.personId(), ana.personId(), null, 50));
    }

    private TicketQuery workedOnBy(AssigneeFilter assignee, int limit) {
        return new TicketQuery(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                assignee,
                ana.personId(),
                null,
                null,
                null,
                null,
                limit,
                null);
    }

    private List<TicketNumber> find(String words) {
        return numbers(new TicketQuery(words, null, null, ana.personId(), null, null, 50));
    }

    private List<TicketNumber> visibleTo(UUID person, String keyUserOf, String words) {
        return numbers(new TicketQuery(
                words, null, null, null, null, null, null, null, null, null, person, keyUserOf, null, 50, null));
    }

    private List<TicketNumber> numbers(TicketQuery query) {
        return search.find(query).stream().map(Ticket::number).toList();
    }

    private TicketNumber open(Requester requester, String subject, String description) {
        return management.open(anIncident(requester, subject, description)).number();
    }

    private static TicketQuery of(Requester requester, TicketNumber after, int limit) {
        return new TicketQuery(null, null, null, requester.personId(), requester.personId(), after, limit);
    }

    private static String unique(String name) {
        return name + UUID.randomUUID();
    }
}
