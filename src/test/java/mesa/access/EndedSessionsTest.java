package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest
class EndedSessionsTest {

    private static final String NEW = "otra contraseña larga";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private TokenManagement tokens;

    @LocalServerPort
    private int port;

    private Newcomer nova;
    private Visitor atWork;
    private Visitor atHome;

    @BeforeEach
    void novaIsLoggedInTwice() {
        nova = Newcomer.at(desk);
        atWork = loggedIn(Newcomer.PASSWORD);
        atHome = loggedIn(Newcomer.PASSWORD);
    }

    @AfterEach
    void novaGoes() {
        nova.close();
    }

    @Test
    void whoChangesTheirPasswordStaysInAndIsLoggedOutEverywhereElse() {
        var before = atWork.cookie("JSESSIONID");

        var answer = change(Newcomer.PASSWORD, NEW);

        assertThat(answer).endsWith("/password/change?done");
        assertThat(isIn(atWork)).isTrue();
        assertThat(atWork.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(isIn(atHome)).isFalse();
        assertThat(atHome.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(isIn(loggedIn(NEW))).isTrue();
    }

    @Test
    void aPasswordThatSomebodyElseSetsEndsEverySession() {
        accounts.changePassword(nova.person(), NEW);

        assertThat(isIn(atWork)).isFalse();
        assertThat(isIn(atHome)).isFalse();
    }

    @Test
    void aPasswordChangedOverRestEndsTheSessionsToo() {
        var program = Visitor.withPassword(port, nova.username(), Newcomer.PASSWORD);

        var answer = program.put(
                "/api/v1/me/password", "{\"current\":\"%s\",\"password\":\"%s\"}".formatted(Newcomer.PASSWORD, NEW));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(isIn(atWork)).isFalse();
    }

    @Test
    void tasklistEndsWithTheSession() {
        var luis = Visitor.loggedIn(port, "luis");
        assertThat(luis.get("/camunda/app/tasklist/").statusCode()).isNotEqualTo(401);
        assertThat(signedInAtTheWebApps(luis)).isEqualTo(200);

        accounts.changePassword(
                desk.getBean(Directory.class).personByUsername("luis").orElseThrow(), "mesa-demo");

        assertThat(signedInAtTheWebApps(luis)).isEqualTo(401);
        assertThat(signedInAtTheWebApps(Visitor.loggedIn(port, "luis"))).isEqualTo(200);
    }

    @Test
    void whoLeavesTheDesksFileIsOutAtOnce() {
        nova.leave();

        assertThat(isIn(atWork)).isFalse();
        assertThat(atHome.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsGivenOtherRolesLogsInAnew() {
        var database = desk.getBean(JdbcClient.class);
        database.sql("insert into person_role values (?, 'ADMINISTRATOR')")
                .param(nova.person().id())
                .update();
        assertThat(isIn(atWork)).isFalse();

        var promoted = loggedIn(Newcomer.PASSWORD);
        assertThat(isIn(promoted)).isTrue();
        database.sql("delete from person_role where person = ? and role = 'ADMINISTRATOR'")
                .param(nova.person().id())
                .update();

        assertThat(isIn(promoted)).isFalse();
    }

    @Test
    void othersStayIn() {
        var ana = Visitor.loggedIn(port, "ana");

        accounts.changePassword(nova.person(), NEW);

        assertThat(isIn(ana)).isTrue();
    }

    @Test
    void tokensOfProgramsOutliveAChangeByWhoKnewTheOldPassword() {
        var end = Instant.now().plus(Duration.ofDays(1));
        var token = tokens.issue(nova.person(), "mi programa", end).token();

        change(Newcomer.PASSWORD, NEW);

        assertThat(Visitor.at(port)
                        .with("Authorization", "Bearer " + token)
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutTheOldPasswordNothingChanges() {
        var page = atWork.post(
                "/password/change",
                Map.of("current", "wrong", "password", NEW, "_csrf", atWork.formToken("/password/change")));

        assertThat(page.body()).contains("Esta no es su contraseña actual", "id=\"current-problem\"");
        assertThat(isIn(atHome)).isTrue();
        assertThat(accounts.check(nova.username(), Newcomer.PASSWORD)).isPresent();
    }

    @Test
    void aNewPasswordThatIsTooShortIsSaidAtItsField() {
        var page = atWork.post(
                "/password/change",
                Map.of(
                        "current",
                        Newcomer.PASSWORD,
                        "password",
                        "corta",
                        "_csrf",
                        atWork.formToken("/password/change")));

        assertThat(page.body())
                .contains("id=\"password-problem\"", "La contraseña debe tener al menos 8 caracteres")
                .doesNotContain("id=\"current-problem\"");
        assertThat(isIn(atHome)).isTrue();
    }

    @Test
    void strangersAreAskedToLogIn() {
        assertThat(Visitor.at(port).get("/password/change").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login"));
    }

    private String change(String current, String password) {
        var form = Map.of("current", current, "password", password, "_csrf", atWork.formToken("/password/change"));
        return atWork.post("/password/change", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Visitor loggedIn(String password) {
        var visitor = Visitor.at(port);
        assertThat(visitor.logIn(nova.username(), password).statusCode()).isEqualTo(302);
        return visitor;
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/password/change").statusCode() == 200;
    }

    private static int signedInAtTheWebApps(Visitor visitor) {
        return visitor.get("/camunda/api/admin/auth/user/default").statusCode();
    }
}
