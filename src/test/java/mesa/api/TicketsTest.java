package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.Directory;
import mesa.directory.Role;
import mesa.ticket.TicketType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class TicketsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Directory directory;

    @Test
    void aTicketIsOpenedAndItsProcessIsUnderWay() {
        var answer = ana().post("/api/v1/tickets", Asked.FOR_HELP);

        assertThat(answer.statusCode()).isEqualTo(201);
        String number = JsonPath.read(answer.body(), "$.number");
        assertThat(number).startsWith("INC-");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/tickets/" + number);
        assertThat(JsonPath.<String>read(answer.body(), "$.status")).isEqualTo("NEW");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.level")).isEqualTo(1);
        assertThat(JsonPath.<String>read(answer.body(), "$.priority")).isNotEmpty();
        assertThat(JsonPath.<String>read(answer.body(), "$.channel")).isEqualTo("REST");
        assertThat(JsonPath.<String>read(answer.body(), "$.service.name")).contains("Conectividad");
        assertThat(JsonPath.<String>read(answer.body(), "$.requester.organisation.id"))
                .isEqualTo("finanzas");
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.doors")).contains("TicketWithdrawn");
    }

    @Test
    void aTicketIsFoundHoweverItsNumberIsTyped() {
        var number = Asked.number(ana());

        for (var typed : List.of(number, number.toLowerCase(), number.replace("-", ""), number.substring(4)))
            assertThat(ana().get("/api/v1/tickets/" + typed).body()).contains("\"" + number + "\"");
        assertThat(ana().get("/api/v1/tickets/" + number.replace("-", "%20")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/messages",
                "/attachments",
                "/timeline",
                "/watchers",
                "/links",
                "/attachments/00000000-0000-0000-0000-000000000000"
            })
    void nobodyReadsWhatIsNotTheirs(String part) {
        var number = Asked.number(ana());

        var hidden = Visitor.program(port, "beto").get("/api/v1/tickets/" + number + part);
        var missing = Visitor.program(port, "beto").get("/api/v1/tickets/INC-999999" + part);

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(number, "INC-999999")).isEqualTo(missing.body());
        assertThat(Visitor.at(port).get("/api/v1/tickets/" + number + part).statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages", "/solution/approval", "/solution/rejection", "/withdrawal"})
    void nobodyMovesWhatIsNotTheirs(String part) {
        var number = Asked.number(ana());

        var answer = Visitor.program(port, "beto")
                .post("/api/v1/tickets/" + number + part, "{\"text\":\"x\",\"reason\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ana().get("/api/v1/tickets/" + number + "/messages").body()).isEqualTo("[]");
        assertThat(ana().get("/api/v1/tickets/" + number).body()).contains("\"NEW\"");
    }

    @Test
    void listsHoldOnlyWhatOneMaySee() {
        var anas = Asked.number(ana());
        var betos = Asked.number(Visitor.program(port, "beto"));

        assertThat(numbers(ana(), "")).contains(anas).doesNotContain(betos);
        assertThat(numbers(ana(), "?requester=" + idOf("beto"))).isEmpty();
        assertThat(numbers(Visitor.program(port, "luis"), "?limit=100")).contains(anas, betos);
        assertThat(ana().get("/api/v1/tickets?q=" + betos).body()).isEqualTo("[]");
    }

    @Test
    void listsComeInPagesWithTheAddressOfTheNext() {
        var subject = "Página " + UUID.randomUUID();
        var asked = Asked.FOR_HELP.replace("No hay red", subject);
        var first = Asked.number(ana(), asked);
        var second = Asked.number(ana(), asked);
        var third = Asked.number(ana(), asked);
        var words = subject.substring(7);

        var page = ana().get("/api/v1/tickets?status=NEW&service=conectividad&limit=2&q=pagina%20" + words);
        assertThat(JsonPath.<List<String>>read(page.body(), "$[*].number")).containsExactly(third, second);
        assertThat(page.body()).doesNotContain("\"description\"", "\"doors\"");

        var next = page.headers().firstValue("Link").orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");
        var rest = ana().get(next);
        assertThat(JsonPath.<List<String>>read(rest.body(), "$[*].number")).containsExactly(first);
        assertThat(rest.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void e13_aKeyUserOpensAndFollowsTicketsOfTheirOrganisation() {
        var keyUser = directory.peopleWith(Role.KEY_USER).get(0);
        var colleague = directory.peopleWithLogIn().stream()
                .filter(person -> keyUser.organisation().equals(person.organisation()) && person != keyUser)
                .filter(person -> !person.id().equals(keyUser.id()))
                .findFirst()
                .orElseThrow();
        var stranger = directory.peopleWithLogIn().stream()
                .filter(person ->
                        person.organisation() != null && !keyUser.organisation().equals(person.organisation()))
                .findFirst()
                .orElseThrow();
        var program = Visitor.program(port, keyUser.username());

        var forColleague = program.post("/api/v1/tickets", forSomebody(colleague.email()));
        assertThat(forColleague.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(forColleague.body(), "$.requester.name"))
                .isEqualTo(colleague.name());
        var own = Asked.number(Visitor.program(port, colleague.username()));
        assertThat(program.get("/api/v1/tickets/" + own).statusCode()).isEqualTo(200);
        assertThat(numbers(program, "?limit=100")).contains(own);

        var newcomer = program.post("/api/v1/tickets", forSomebody(UUID.randomUUID() + "@example.com"));
        assertThat(JsonPath.<String>read(newcomer.body(), "$.requester.organisation.id"))
                .isEqualTo(keyUser.organisation());

        assertThat(program.post("/api/v1/tickets", forSomebody(stranger.email()))
                        .statusCode())
                .isEqualTo(400);
        var others = Asked.number(Visitor.program(port, stranger.username()));
        assertThat(program.get("/api/v1/tickets/" + others).statusCode()).isEqualTo(404);
    }

    @Test
    void requestersOpenTicketsInTheirOwnNameOnly() {
        var forBeto = ana().post("/api/v1/tickets", forSomebody("beto@tecnologico.localhost"));
        assertThat(forBeto.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(forBeto.body(), "$.errors[0].field")).isEqualTo("requester.email");

        var forHerself = ana().post("/api/v1/tickets", forSomebody("Ana@Finanzas.localhost"));
        assertThat(forHerself.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(forHerself.body(), "$.requester.id")).isEqualTo(idOf("ana"));

        var byPhone =
                ana().post("/api/v1/tickets", Asked.FOR_HELP.replace("{\"type\"", "{\"channel\":\"PHONE\",\"type\""));
        assertThat(JsonPath.<String>read(byPhone.body(), "$.errors[0].field")).isEqualTo("channel");
    }

    @Test
    void anAgentOpensATicketForACallerWhomNobodyKnew() {
        var address = UUID.randomUUID() + "@example.com";
        var call = forSomebody(address).replace("{\"type\"", "{\"channel\":\"PHONE\",\"type\"");

        var answer = Visitor.program(port, "luis").post("/api/v1/tickets", call);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.channel")).isEqualTo("PHONE");
        assertThat(JsonPath.<String>read(answer.body(), "$.requester.email")).isEqualTo(address);
        assertThat(JsonPath.<Boolean>read(answer.body(), "$.requester.registered"))
                .isFalse();
        assertThat(Visitor.program(port, "luis")
                        .get("/api/v1/people?q=" + address.substring(0, 12))
                        .body())
                .contains(address);
    }

    @Test
    void whoWatchesSeesTheTicketButDoesNotJudgeIt() {
        var number = Asked.number(ana());
        var beto = Visitor.program(port, "beto");
        assertThat(beto.put("/api/v1/tickets/" + number + "/watchers/me", "").statusCode())
                .isEqualTo(404);

        Visitor.program(port, "luis").put("/api/v1/tickets/" + number + "/watchers/" + idOf("beto"), "");

        assertThat(beto.get("/api/v1/tickets/" + number).statusCode()).isEqualTo(200);
        assertThat(numbers(beto, "?limit=100")).contains(number);
        assertThat(beto.post("/api/v1/tickets/" + number + "/withdrawal", "{}").statusCode())
                .isEqualTo(403);
        assertThat(beto.put("/api/v1/tickets/" + number + "/watchers/" + idOf("ana"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(beto.delete("/api/v1/tickets/" + number + "/watchers/me").statusCode())
                .isEqualTo(204);
        assertThat(beto.get("/api/v1/tickets/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNotWaitedForIsAConflict() {
        var number = Asked.number(ana());

        var approval = ana().post("/api/v1/tickets/" + number + "/solution/approval", "{}");
        assertThat(approval.statusCode()).isEqualTo(409);
        assertThat(approval.headers().firstValue("Content-Type")).hasValue("application/problem+json");

        assertThat(ana().post("/api/v1/tickets/" + number + "/withdrawal", "{\"reason\":\"Ya volvió\"}")
                        .body())
                .contains("\"CANCELLED\"");
        assertThat(ana().post("/api/v1/tickets/" + number + "/withdrawal", "{}").statusCode())
                .isEqualTo(409);
    }

    @RepeatedTest(10)
    void aTicketIsWithdrawnAlsoWhileItsMailsGoOut() {
        var number = Asked.number(ana());

        assertThat(ana().post("/api/v1/tickets/" + number + "/messages", "{\"text\":\"Ya no hace falta\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(ana().post("/api/v1/tickets/" + number + "/withdrawal", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void notesAndTheirTracesAreTheDesks() {
        var number = Asked.number(ana());
        var luis = Visitor.program(port, "luis");

        assertThat(luis.post("/api/v1/tickets/" + number + "/notes", "{\"text\":\"Secreto\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(luis.post("/api/v1/tickets/" + number + "/messages", "{\"text\":\"Lo vemos\"}")
                        .statusCode())
                .isEqualTo(201);

        assertThat(ana().get("/api/v1/tickets/" + number + "/messages").body())
                .contains("Lo vemos")
                .doesNotContain("Secreto");
        assertThat(luis.get("/api/v1/tickets/" + number + "/messages").body()).contains("Lo vemos", "Secreto");
        assertThat(ana().post("/api/v1/tickets/" + number + "/notes", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ana().get("/api/v1/tickets/" + number + "/timeline").body()).doesNotContain("\"internal\":true");
    }

    @Test
    void c20_theTimelineSaysWhoDidWhatInThePersonsLanguage() {
        var number = Asked.number(ana());

        var spanish = ana().get("/api/v1/tickets/" + number + "/timeline").body();
        var english = ana().with("Accept-Language", "en")
                .get("/api/v1/tickets/" + number + "/timeline")
                .body();

        assertThat(spanish).contains("Ticket abierto");
        assertThat(english).contains("Ticket opened").doesNotContain("abierto");
        assertThat(JsonPath.<List<String>>read(spanish, "$[?(@.what=='timeline.opened')].actor.name"))
                .containsExactly(directory.personByUsername("ana").orElseThrow().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people?q=a", "/api/v1/tasks/x", "/api/v1/cards?task=x"})
    void theDesksOwnQuestionsAreNotForRequesters(String path) {
        assertThat(ana().get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.at(port).get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/services", "/api/v1/tickets", "/api/v1/tokens", "/api/v1/desk", "/api/v1/me"})
    void strangersGetNothing(String path) {
        assertThat(Visitor.at(port).get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void e21_onWhatTheFaultWasSeenIsShownToWhomItConcerns() {
        var seenOn = "{\"browser\":\"Chrome 131\",\"page\":\"https://nomina.example/recibos\",\"version\":\"4.2\"}";
        var number = Asked.number(
                ana(), Asked.FOR_HELP.replace("\"urgency\"", "\"environment\":" + seenOn + ",\"urgency\""));
        Visitor.program(port, "luis").put("/api/v1/tickets/" + number + "/watchers/" + idOf("beto"), "");

        for (var person : List.of("ana", "luis", "carla"))
            assertThat(environment(person, number))
                    .isEqualTo(Map.of(
                            "browser", "Chrome 131", "page", "https://nomina.example/recibos", "version", "4.2"));
        assertThat(Visitor.program(port, "beto")
                        .get("/api/v1/tickets/" + number)
                        .body())
                .contains(number)
                .doesNotContain("environment");
        assertThat(ana().get("/api/v1/tickets?q=" + number).body()).doesNotContain("environment");
        assertThat(ana().get("/api/v1/tickets/" + Asked.number(ana())).body()).doesNotContain("environment");
    }

    @Test
    void e20_servicesAreFoundByWhatPeopleCallThemAndSayWhatToTell() {
        var found = ana().get("/api/v1/services?q=no%20hay%20wifi").body();
        assertThat(JsonPath.<String>read(found, "$[0].id")).isEqualTo("conectividad");
        assertThat(JsonPath.<List<String>>read(found, "$[0].asks[*].id")).contains("place", "steps");

        assertThat(JsonPath.<List<Object>>read(ana().get("/api/v1/services").body(), "$"))
                .hasSize(18);
        assertThat(JsonPath.<List<Object>>read(
                        ana().get("/api/v1/services?limit=3").body(), "$"))
                .hasSize(3);
        assertThat(ana().get("/api/v1/services?q=zzzz").body()).isEqualTo("[]");
        assertThat(ana().get("/api/v1/services?limit=0").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(TicketType.class)
    void a1_e1_anythingCanBeAsked(TicketType type) {
        var number = Asked.number(ana(), Asked.FOR_HELP.replace("INCIDENT", type.name()));

        assertThat(number).startsWith(type.prefix());
    }

    private Visitor ana() {
        return Visitor.program(port, "ana");
    }

    private String idOf(String username) {
        return directory.personByUsername(username).orElseThrow().id().toString();
    }

    private Map<String, Object> environment(String person, String number) {
        return JsonPath.read(
                Visitor.program(port, person).get("/api/v1/tickets/" + number).body(), "$.environment");
    }

    private static String forSomebody(String email) {
        return Asked.FOR_HELP.replace(
                "\"urgency\"", "\"requester\":{\"name\":\"Pedro\",\"email\":\"" + email + "\"},\"urgency\"");
    }

    private static List<String> numbers(Visitor person, String query) {
        return JsonPath.read(person.get("/api/v1/tickets" + query).body(), "$[*].number");
    }
}
