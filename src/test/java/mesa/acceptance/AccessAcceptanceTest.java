package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.AccountManagement;
import mesa.directory.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lines of the desks that are met at the doors: REST and the log-in. */
@MesaTest
class AccessAcceptanceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @CsvSource({"INCIDENT, INC-", "REQUEST, REQ-", "QUESTION, QUE-", "IMPROVEMENT, IMP-"})
    void a1_incidentsAndRequestsAreOpenedOverRest(String type, String letters) {
        assertThat(number(open("ana", ticket(type, "correo", "HIGH", "")))).startsWith(letters);
    }

    @Test
    void a5_anyOfTheEighteenServicesCanBeReportedAgainst() {
        List<String> services = JsonPath.read(
                Visitor.program(port, "ana").get("/api/v1/services").body(), "$[*].id");

        assertThat(services).hasSize(18);
        assertThat(services)
                .allSatisfy(service -> assertThat(open("ana", ticket("INCIDENT", service, "LOW", ""))
                                .statusCode())
                        .isEqualTo(201));
    }

    @Test
    void a8_whoAsksIsKnownByNameDepartmentMailAndPhone() {
        var mail = UUID.randomUUID() + "@example.com";
        var caller =
                ",\"requester\":{\"name\":\"Juana Inés\",\"unit\":\"Archivo\",\"email\":\"%s\",\"phone\":\"55 1\"}";

        var ticket = open("luis", ticket("INCIDENT", "correo", "HIGH", caller.formatted(mail)))
                .body();

        assertThat(JsonPath.<String>read(ticket, "$.requester.name")).isEqualTo("Juana Inés");
        assertThat(JsonPath.<String>read(ticket, "$.requester.unit")).isEqualTo("Archivo");
        assertThat(JsonPath.<String>read(ticket, "$.requester.email")).isEqualTo(mail);
        assertThat(JsonPath.<String>read(ticket, "$.requester.phone")).isEqualTo("55 1");
    }

    @Test
    void a11_somebodyWhoseAddressIsUnknownIsHelpedToo() {
        var mail = UUID.randomUUID() + "@example.com";

        var ticket =
                open("luis", ticket("INCIDENT", "correo", "HIGH", ",\"requester\":{\"email\":\"%s\"}".formatted(mail)));

        assertThat(ticket.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<Boolean>read(ticket.body(), "$.requester.registered"))
                .isFalse();
        assertThat(directory.personByEmail(mail)).isPresent();
    }

    @Test
    void a12_theNumberLaterGivesStatusAndHistory() {
        var number = number(open("ana", ticket("INCIDENT", "correo", "HIGH", "")));
        var ana = Visitor.program(port, "ana");

        assertThat(JsonPath.<String>read(ana.get("/api/v1/tickets/" + number).body(), "$.status"))
                .isEqualTo("NEW");
        assertThat(JsonPath.<List<String>>read(
                        ana.get("/api/v1/tickets/" + number + "/timeline").body(), "$[*].what"))
                .contains("timeline.opened", "timeline.routed");
    }

    @Test
    void b15_anAccountIsLockedAfterTooManyWrongPasswordsAndUnlockedByAnAdministrator() {
        for (var i = 0; i < 5; i++) Visitor.withPassword(port, "beto", "wrong").get("/api/v1/me");
        var locked = Visitor.program(port, "beto").get("/api/v1/me").statusCode();

        Visitor.program(port, "admin").delete("/api/v1/accounts/beto/lock");
        var unlocked = Visitor.program(port, "beto").get("/api/v1/me").statusCode();

        assertThat(locked).isEqualTo(401);
        assertThat(unlocked).isEqualTo(200);
        accounts.unlock(directory.personByUsername("beto").orElseThrow().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERY_HIGH", "HIGH", "MEDIUM", "LOW", "VERY_LOW"})
    void c5_theRequesterSaysHowUrgentItIs(String urgency) {
        var ticket = open("ana", ticket("INCIDENT", "correo", urgency, "")).body();

        assertThat(JsonPath.<String>read(ticket, "$.urgency")).isEqualTo(urgency);
    }

    @Test
    void c10_oneSeesTheOwnTicketsWithTheirStatus() {
        var number = number(open("ana", ticket("INCIDENT", "correo", "HIGH", "")));

        var mine = Visitor.program(port, "ana").get("/api/v1/tickets").body();

        assertThat(JsonPath.<List<String>>read(mine, "$[?(@.number=='" + number + "')].status"))
                .containsExactly("NEW");
    }

    @Test
    void c11_e20_aLongTextWithStepsAddressAndVersionIsKeptWhole() {
        var text = "1. Abrir https://nomina.example/v2?id=1\\n2. «Calcular» → error 500\\n\\nVersión 3.4 Enterprise. "
                + "x".repeat(20_000);

        var number = number(open("ana", ticket("INCIDENT", "nomina", "HIGH", "").replace("DETAIL", text)));

        String kept = JsonPath.read(
                Visitor.program(port, "ana").get("/api/v1/tickets/" + number).body(), "$.description");
        assertThat(kept).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void e13_aKeyUserRegistersForThePeopleOfTheirOrganisation() {
        var forAna = ticket("INCIDENT", "correo", "HIGH", ",\"requester\":{\"email\":\"ana@finanzas.localhost\"}");
        var forBeto = ticket("INCIDENT", "correo", "HIGH", ",\"requester\":{\"email\":\"beto@tecnologico.localhost\"}");

        assertThat(open("carla", forAna).statusCode()).isEqualTo(201);
        assertThat(open("carla", forBeto).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> open(String who, String ticket) {
        return Visitor.program(port, who).post("/api/v1/tickets", ticket);
    }

    private static String number(HttpResponse<String> opened) {
        return JsonPath.read(opened.body(), "$.number");
    }

    private static String ticket(String type, String service, String urgency, String more) {
        return "{\"type\":\"%s\",\"subject\":\"No llega el correo\",\"description\":\"DETAIL\",\"service\":\"%s\",\"urgency\":\"%s\"%s}"
                .formatted(type, service, urgency, more);
    }
}
