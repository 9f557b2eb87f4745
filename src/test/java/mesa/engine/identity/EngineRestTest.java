package mesa.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class EngineRestTest {

    private static final String RULES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Rules_%1$s" name="%1$s" namespace="mesa">
              <decision id="%1$s" name="%1$s" xmlns:camunda="http://camunda.org/schema/1.0/dmn" camunda:historyTimeToLive="P30D">
                <decisionTable id="Table_%1$s" hitPolicy="FIRST">
                  <output id="Output_%1$s" name="result" typeRef="string"/>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"luis, 200", "olga, 200", "rosa, 200", "admin, 200", "ana, 403", "beto, 403"})
    void onlyStaffReachTheEnginesRest(String username, int status) {
        assertThat(Visitor.program(port, username).get("/engine-rest/task").statusCode())
                .isEqualTo(status);
    }

    @Test
    void strangersAndSessionsDoNot() {
        assertThat(Visitor.at(port).get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(Visitor.at(port).get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(Visitor.loggedIn(port, "luis").get("/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.withPassword(port, "luis", "wrong")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aTokenOpensItToo() {
        String token = JsonPath.read(
                Visitor.program(port, "luis")
                        .post("/api/v1/tokens", "{\"name\":\"modeler\"}")
                        .body(),
                "$.token");

        var answer = Visitor.at(port)
                .with("Accept", "application/json")
                .with("Authorization", "Bearer " + token)
                .get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void processOwnersDeployAndTakeBack() {
        var deployed = deploy("olga", "OwnersRules");
        assertThat(deployed.statusCode()).isEqualTo(200);
        String id = JsonPath.read(deployed.body(), "$.id");

        assertThat(Visitor.program(port, "luis")
                        .delete("/engine-rest/deployment/" + id)
                        .statusCode())
                .isIn(403, 404);
        assertThat(Visitor.program(port, "olga")
                        .delete("/engine-rest/deployment/" + id)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"luis", "rosa"})
    void othersDoNotDeploy(String username) {
        assertThat(deploy(username, "Intruding" + username).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"luis", "rosa", "olga"})
    void nobodyButAdministratorsHandsOutPermissions(String username) {
        var answer = Visitor.program(port, username)
                .post(
                        "/engine-rest/authorization/create",
                        "{\"type\":1,\"permissions\":[\"ALL\"],\"groupId\":\"technician\",\"resourceType\":0,\"resourceId\":\"*\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void adminOffersOnlyWhatCanBeDoneThere() {
        var admin = Visitor.program(port, "admin");

        for (var what : List.of("user", "group", "tenant"))
            assertThat(admin.send("OPTIONS", "/engine-rest/" + what, "application/json", BodyPublishers.noBody())
                            .body())
                    .contains("links")
                    .doesNotContain("\"create\"");
        assertThat(admin.send("OPTIONS", "/engine-rest/user/beto", "application/json", BodyPublishers.noBody())
                        .body())
                .contains("\"update\"")
                .doesNotContain("\"delete\"");
    }

    @Test
    void aForeignPageCannotUseThePasswordThatABrowserRemembers() {
        var browser = Visitor.program(port, "admin").with("Sec-Fetch-Site", "cross-site");

        assertThat(browser.post("/engine-rest/user/beto/unlock", "").statusCode())
                .isEqualTo(403);
        var asked = Visitor.program(port, "admin").post("/engine-rest/user/beto/unlock", "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(204);
    }

    @Test
    void whoeverSavesAFilterRunsNoProgramWithIt() {
        var luis = Visitor.program(port, "luis");

        var own = filter(luis, "${currentUser()}");
        var bad = filter(luis, "${currentUser().getClass().forName('java.lang.Runtime').getName()}");

        assertThat(luis.get("/engine-rest/filter/" + own + "/list").statusCode())
                .isEqualTo(200);
        var refused = luis.get("/engine-rest/filter/" + bad + "/list");
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("Unable to resolve expression");
        assertThat(luis.delete("/engine-rest/filter/" + own).statusCode()).isEqualTo(204);
        assertThat(luis.delete("/engine-rest/filter/" + bad).statusCode()).isEqualTo(204);
    }

    private static String filter(Visitor owner, String assignee) {
        var saved = owner.post(
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"owner\":\"luis\",\"query\":{\"assigneeExpression\":\"%s\"}}"
                        .formatted(assignee));
        return JsonPath.read(saved.body(), "$.id");
    }

    @Test
    void noValueOfAFormNamesTheClassThatItIsMadeInto() {
        var ana = Visitor.program(port, "ana");
        var luis = Visitor.program(port, "luis");
        String number = JsonPath.read(
                ana.post(
                                "/api/v1/tickets",
                                "{\"type\":\"INCIDENT\",\"subject\":\"a\",\"description\":\"b\",\"service\":\"nomina\",\"urgency\":\"LOW\"}")
                        .body(),
                "$.number");
        String task = JsonPath.read(
                luis.get("/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body(),
                "$[0].id");

        var answer = luis.post("/engine-rest/task/" + task + "/complete", """
                {"variables": {"decision": {"type": "Object", "value": "\\"http://localhost/x\\"", "valueInfo":
                {"objectTypeName": "java.net.URL", "serializationDataFormat": "application/json"}}}}""");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("Cannot deserialize").contains("java.net.URL");
        assertThat(luis.get("/engine-rest/task/" + task).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> deploy(String username, String name) {
        var body = "--xx\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + name
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"" + name + ".dmn\"; filename=\"" + name
                + ".dmn\"\r\nContent-Type: text/xml\r\n\r\n" + RULES.formatted(name) + "\r\n--xx--\r\n";
        return Visitor.program(port, username)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "multipart/form-data; boundary=xx",
                        BodyPublishers.ofString(body));
    }
}
