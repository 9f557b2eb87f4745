package mesa.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class WebAppsTest {

    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "luis, tasklist",
        "marta, tasklist",
        "olga, cockpit",
        "olga, tasklist",
        "rosa, cockpit",
        "admin, admin",
        "admin, cockpit",
        "admin, tasklist",
        "luis, welcome"
    })
    void oneLogInOpensTheWebAppsOfOnesWork(String username, String app) {
        var person = Visitor.loggedIn(port, username);

        assertThat(person.get("/camunda/app/" + app + "/default/").statusCode()).isEqualTo(200);
        assertThat(apps(person)).contains(app);
    }

    @ParameterizedTest
    @CsvSource({"luis, cockpit", "luis, admin", "rosa, tasklist", "rosa, admin", "olga, admin"})
    void andNoOthers(String username, String app) {
        var person = Visitor.loggedIn(port, username);

        assertThat(person.get("/camunda/app/" + app + "/default/").statusCode()).isEqualTo(403);
        assertThat(apps(person)).doesNotContain(app);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda//app/tasklist/",
                "/camunda/app/tasklist/..;/tasklist/"
            })
    void requestersAreRefusedEverywhereInTheWebApps(String path) {
        assertThat(Visitor.loggedIn(port, "ana").get(path).statusCode()).isIn(400, 403, 404);
    }

    @Test
    void requestersAreRefusedInPlainWords() {
        assertThat(Visitor.loggedIn(port, "ana").get("/camunda/app/tasklist/").body())
                .contains("No tiene permiso");
    }

    @Test
    void strangersGetNothingFromTheWebAppsCalls() {
        assertThat(Visitor.at(port)
                        .get("/camunda/api/engine/engine/default/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Visitor.at(port).get(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void whoLogsOutOfTasklistIsOutEverywhere() {
        var luis = Visitor.loggedIn(port, "luis");
        luis.get("/camunda/app/tasklist/default/");

        assertThat(luis.send("POST", WHO + "/logout", "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);

        assertThat(luis.get(WHO).statusCode()).isEqualTo(401);
        assertThat(luis.get("/camunda/app/tasklist/").statusCode()).isEqualTo(302);
    }

    @Test
    void whoseSessionRanOutLogsInAgainWithinTasklist() {
        var luis = Visitor.at(port);

        assertThat(luis.get("/camunda/api/engine/engine/").statusCode()).isEqualTo(200);
        var answer = luis.post(WHO + "/login/tasklist", Map.of("username", "luis", "password", "mesa-demo"));
        assertThat(answer.statusCode()).isEqualTo(303);

        assertThat(luis.get(WHO).body()).contains("\"userId\":\"luis\"");
        assertThat(Visitor.at(port)
                        .post(WHO + "/login/tasklist", Map.of("username", "luis", "password", "wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void noForeignPageLogsSomebodyInOrOut() {
        var foreign = Visitor.loggedIn(port, "luis").with("Sec-Fetch-Site", "cross-site");

        assertThat(foreign.post(WHO + "/logout", "").statusCode()).isEqualTo(403);
        assertThat(foreign.post(WHO + "/login/tasklist", Map.of("username", "luis", "password", "mesa-demo"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(foreign.get(WHO).statusCode()).isEqualTo(200);
    }

    @Test
    void theWebAppsKeepTheirOwnContentPolicyAndCannotBeFramed() {
        var headers = Visitor.loggedIn(port, "luis")
                .get("/camunda/app/tasklist/default/")
                .headers();

        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("nonce-", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aChangeWithoutTheWebAppsOwnProofIsRefused() {
        var luis = Visitor.loggedIn(port, "luis");
        luis.get("/camunda/app/tasklist/default/");

        assertThat(luis.post("/camunda/api/engine/engine/default/filter/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private static List<String> apps(Visitor person) {
        return JsonPath.read(person.get(WHO).body(), "$.authorizedApps");
    }
}
