package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class LogInTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "luis, /camunda/app/tasklist/",
        "marta, /camunda/app/tasklist/",
        "olga, /camunda/app/cockpit/",
        "rosa, /camunda/app/cockpit/",
        "admin, /camunda/app/admin/",
        "ana, /"
    })
    void everybodyBeginsAtThePlaceOfTheirWork(String username, String place) {
        var answer = Visitor.at(port).logIn(username, "mesa-demo");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(":" + port + place);
    }

    @Test
    void aNameThatNobodyCanHaveIsAWrongOne() {
        assertThat(Visitor.withPassword(port, "an\0a", "mesa-demo")
                        .get("/api/v1/me")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Visitor.at(port).logIn("an\0a", "mesa-demo").statusCode()).isEqualTo(200);
    }

    @Test
    void aRequesterIsToldWhoTheyAreAndLogsOut() {
        var ana = Visitor.loggedIn(port, "ana");

        assertThat(ana.get("/").body()).contains("Menú de Ana").contains("ana@finanzas.localhost");

        var token = ana.formToken("/");
        assertThat(ana.post("/logout", Map.of("_csrf", token)).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?out"));
        assertThat(ana.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordKeepsTheNameThatWasTyped() {
        var page = Visitor.at(port).logIn("lu\"is<b>", "wrong").body();

        assertThat(page).contains("El usuario y la contraseña no coinciden");
        assertThat(page).contains("value=\"lu&quot;is&lt;b&gt;\"").doesNotContain("lu\"is<b>");
    }

    @Test
    void theSessionIsAnotherOneAfterTheLogIn() {
        var visitor = Visitor.at(port);
        visitor.get("/tickets");
        var before = visitor.cookie("JSESSIONID");

        visitor.logIn("ana", "mesa-demo");

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void cookiesStayWithTheDesk() {
        var page = Visitor.at(port).get("/login");
        var afterLogIn = Visitor.at(port).logIn("ana", "mesa-demo");

        assertThat(afterLogIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("MESA-XSRF"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("SameSite=Lax", "Path=/"));
    }

    @Test
    void cookiesAreSecureBehindHttps() {
        var behindProxy = Visitor.at(port).with("X-Forwarded-Proto", "https");

        assertThat(behindProxy.get("/").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void aLogInFromAForeignFormIsRefused() {
        var answer = Visitor.at(port).post("/login", Map.of("username", "ana", "password", "mesa-demo"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("No tiene permiso").doesNotContain("Exception");
    }

    @Test
    void theLogInPageSpeaksEnglishToo() {
        assertThat(Visitor.at(port).get("/login?lang=en").body()).contains("Log in", "Password");
        assertThat(Visitor.at(port).get("/login").body()).contains("Iniciar sesión", "Contraseña");
    }

    @Test
    void pagesCarryStrictHeaders() {
        var headers = Visitor.at(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mailboxes", "/camunda/app/tasklist/", "/camunda/app/cockpit/default/"})
    void strangersAreAskedToLogIn(String path) {
        var answer = Visitor.at(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void strangersMayAskWhetherTheDeskIsUp() {
        assertThat(Visitor.at(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(Visitor.at(port).get("/actuator/env").statusCode()).isEqualTo(302);
    }
}
