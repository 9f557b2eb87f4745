package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.servicelevel.LedgerEntry;
import mesa.servicelevel.PromisedTickets;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class ClockTest {

    private static final String OF_RESOLUTION = "$.targets[?(@.target == 'RESOLUTION')].";
    private static final int NOT_LONG = 120;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock wallClock;

    private PromisedTickets tickets;

    @BeforeEach
    void somebodyAsks() {
        tickets = new PromisedTickets(desk, new DeskWalk(desk).by("ana"));
    }

    @Test
    void theDeskReadsEveryTargetWithWhoDidWhat() {
        var number = tickets.withTeam(Duration.ofHours(3));

        var clock = clock("luis", number);

        assertThat(JsonPath.<List<String>>read(clock, "$.targets[*].target"))
                .contains("RESPONSE", "RESOLUTION", "TEAM");
        assertThat(JsonPath.<List<String>>read(clock, "$.targets[?(@.target == 'TEAM')].name"))
                .contains("Equipo: Redes y Telecomunicaciones");
        assertThat(JsonPath.<List<String>>read(clock, "$.targets[*].explanation[*].actor"))
                .contains("Clasificación");
        assertThat(seconds(clock, "withinSeconds")).isEqualTo(8 * 3600);
        assertThat(seconds(clock, "elapsedSeconds")).isBetween(3 * 3600, 3 * 3600 + NOT_LONG);
        assertThat(seconds(clock, "remainingSeconds") + seconds(clock, "elapsedSeconds"))
                .isEqualTo(8 * 3600);
        assertThat(JsonPath.<List<String>>read(clock, OF_RESOLUTION + "standing"))
                .containsExactly("ON_TIME");
        assertThat(Instant.parse(JsonPath.read(clock, "$.nextDue"))).isBefore(wallClock.instant());
    }

    @Test
    void theLedgerThatIsNeverChangedKeepsNobodysName() {
        var walk = new DeskWalk(desk).by("ana");
        var number = walk.open();
        walk.ask(number, "luis");
        var luis = "person " + walk.person("luis").id();

        assertThat(desk.getBean(ServiceClocks.class).of(number.value()).entries())
                .extracting(LedgerEntry::actor)
                .contains(luis)
                .noneMatch(actor -> actor.contains(walk.person("luis").name()))
                .noneMatch(actor -> actor.contains(walk.person("ana").name()));
        assertThat(JsonPath.<List<String>>read(clock("luis", number), "$.targets[*].explanation[*].actor"))
                .contains("Luis Ángel Domínguez")
                .noneMatch(actor -> actor.startsWith("person "));
    }

    @Test
    void whomTheDeskForgotIsNotNamed() {
        var number = tickets.opened(Duration.ofHours(1));
        desk.getBean(ServiceClocks.class).answered(number.value(), "person " + UUID.randomUUID());

        assertThat(clock("luis", number)).contains("ANSWERED").doesNotContain("person ");
        assertThat(Visitor.loggedIn(port, "luis")
                        .get("/tickets/" + number + "/clock")
                        .body())
                .contains("se respondió al solicitante")
                .doesNotContain("person ");
    }

    @Test
    void theRequesterReadsWhatIsPromisedAndNothingOfTheDesksOwn() {
        var number = tickets.withTeam(Duration.ofHours(3));

        var clock = clock("ana", number);

        assertThat(JsonPath.<List<String>>read(clock, "$.targets[*].target"))
                .contains("RESPONSE", "RESOLUTION")
                .doesNotContain("TEAM", "SUPPLIER");
        assertThat(JsonPath.<List<String>>read(clock, OF_RESOLUTION + "text").get(0))
                .startsWith("Le prometimos resolverlo a más tardar ");
        assertThat(clock).doesNotContain("actor", "Clasificación", "redes", "Redes", "SelectTeamTarget");
    }

    @Test
    void whoOnlyWatchesIsNotSpokenToAsIfItWereTheirs() {
        var number = tickets.opened(Duration.ofHours(1));
        var walk = new DeskWalk(desk);
        desk.getBean(Watchers.class).add(number, walk.person("beto").id(), walk.actor("luis"));

        assertThat(JsonPath.<List<String>>read(clock("beto", number), OF_RESOLUTION + "text")
                        .get(0))
                .startsWith("Prometimos resolverlo a más tardar ");
    }

    @Test
    void theCountIsExplainedLineByLineAndAddsUp() {
        var clock = clock("luis", tickets.reopened());

        List<Integer> counted = JsonPath.read(clock, OF_RESOLUTION + "explanation[*].countedSeconds");
        assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(seconds(clock, "elapsedSeconds"));
        assertThat(JsonPath.<List<String>>read(clock, OF_RESOLUTION + "explanation[*].kind"))
                .contains("STARTED", "COUNTED", "STOPPED", "RESUMED");
        assertThat(JsonPath.<List<String>>read(clock, OF_RESOLUTION + "explanation[*].text"))
                .anyMatch(line -> line.contains("sigue contando: se reabrió"));
    }

    @Test
    void itSpeaksTheLanguageThatIsAskedFor() {
        var number = tickets.opened(Duration.ofHours(1));

        var english = Visitor.program(port, "ana")
                .with("Accept-Language", "en")
                .get("/api/v1/tickets/" + number + "/clock")
                .body();

        assertThat(JsonPath.<List<String>>read(english, OF_RESOLUTION + "text").get(0))
                .startsWith("We promised you a solution by ");
        assertThat(JsonPath.<List<String>>read(english, OF_RESOLUTION + "label"))
                .containsExactly("On time");
    }

    @Test
    void thresholdsAreTheDesksOwnAffair() {
        var number = tickets.overdue();
        tickets.reach(number, 80);

        assertThat(clock("luis", number)).contains("REACHED", "80 %");
        assertThat(clock("ana", number)).doesNotContain("REACHED", "80 %");
    }

    @ParameterizedTest
    @ValueSource(strings = {"beto", "carla"})
    void forWhomTheTicketIsNoneThereIsNoClock(String person) {
        var number = new PromisedTickets(desk, new DeskWalk(desk).by(person.equals("beto") ? "ana" : "beto"))
                .opened(Duration.ofHours(1));

        var answer = Visitor.program(port, person).get("/api/v1/tickets/" + number + "/clock");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("RESOLUTION");
    }

    @Test
    void strangersAreAskedWhoTheyAre() {
        var number = tickets.opened(Duration.ofHours(1));

        assertThat(Visitor.at(port).get("/api/v1/tickets/" + number + "/clock").statusCode())
                .isEqualTo(401);
    }

    @Test
    void ticketsAreFoundByWhatComesDueAndByWhatWasBroken() {
        var onTime = tickets.opened(Duration.ofMinutes(5));
        var late = tickets.overdue();
        var soon = Map.of(
                "dueBefore", wallClock.instant().plus(Duration.ofHours(1)).toString());
        var soonOrNot = Map.of(
                "dueBefore", wallClock.instant().plus(Duration.ofHours(3)).toString());

        assertThat(found(soon)).contains(late).doesNotContain(onTime);
        assertThat(found(soonOrNot)).contains(late, onTime);
        assertThat(found(Map.of("breached", "true"))).contains(late).doesNotContain(onTime);
        assertThat(found(Map.of("breached", "false"))).contains(onTime).doesNotContain(late);
    }

    @Test
    void requestersFindOnlyTheirOwnByWhatComesDue() {
        var late = tickets.overdue();

        assertThat(numbers(Visitor.program(port, "ana")
                        .get("/api/v1/tickets?breached=true&limit=100")
                        .body()))
                .contains(late);
        assertThat(numbers(Visitor.program(port, "beto")
                        .get("/api/v1/tickets?breached=true&limit=100")
                        .body()))
                .doesNotContain(late);
    }

    @Test
    void theNextPageKeepsWhatWasAskedFor() {
        tickets.overdue();
        tickets.overdue();

        var link = Visitor.program(port, "luis")
                .get("/api/v1/tickets?breached=true&dueBefore=2100-01-01T00:00:00Z&limit=1")
                .headers()
                .firstValue("Link")
                .orElseThrow();

        assertThat(link).contains("breached=true", "dueBefore=2100-01-01T00:00:00Z");
        var next = link.substring(1, link.indexOf('>'));
        assertThat(Visitor.program(port, "luis").get(next).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueBefore=mañana", "breached=perhaps", "dueBefore=2026-11-23"})
    void whatIsNoMomentIsRefusedByName(String query) {
        var answer = Visitor.program(port, "luis").get("/api/v1/tickets?" + query.replace("ñ", "%C3%B1"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
    }

    private String clock(String person, TicketNumber number) {
        var answer = Visitor.program(port, person).get("/api/v1/tickets/" + number + "/clock");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static int seconds(String clock, String fact) {
        return JsonPath.<List<Integer>>read(clock, OF_RESOLUTION + fact).get(0);
    }

    private List<TicketNumber> found(Map<String, String> query) {
        var asked = query.entrySet().iterator().next();
        return numbers(Visitor.program(port, "luis")
                .get("/api/v1/tickets?limit=100&" + asked.getKey() + "=" + asked.getValue())
                .body());
    }

    private static List<TicketNumber> numbers(String list) {
        return JsonPath.<List<String>>read(list, "$[*].number").stream()
                .map(TicketNumber::new)
                .toList();
    }
}
