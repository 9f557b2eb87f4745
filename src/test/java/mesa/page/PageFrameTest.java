package mesa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class PageFrameTest {

    @LocalServerPort
    private int port;

    @Test
    void remembersLightOrDark() {
        var visitor = Visitor.at(port);
        assertThat(visitor.get("/help").body()).contains("data-theme=\"auto\"");

        assertThat(visitor.get("/help?theme=dark").body()).contains("data-theme=\"dark\" data-bs-theme=\"dark\"");

        assertThat(visitor.get("/login").body()).contains("data-theme=\"dark\"");
        assertThat(visitor.get("/login?theme=auto").body()).contains("data-theme=\"auto\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help?theme=blue", "/help?theme=%22onload", "/help?lang=xx"})
    void whatNobodyOffersIsNotChosen(String address) {
        var answer = Visitor.at(port).get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("data-theme=\"auto\"", "lang=\"es\"");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("MESA-THEME"));
    }

    @Test
    void changingTheLanguageKeepsWhatThePageWasAskedFor() {
        assertThat(Visitor.at(port).get("/help?q=urgencia&lang=es").body()).contains("/help?q=urgencia&amp;lang=en");
    }

    @Test
    void afterAWrongPasswordTheLanguageCanStillBeChanged() {
        assertThat(Visitor.at(port).logIn("ana", "wrong").body()).contains("/login?lang=en");
    }

    @Test
    void speaksThePersonsOwnLanguageUnlessTheyChoseAnother() {
        var beto = Visitor.loggedIn(port, "beto").with("Accept-Language", "en");

        assertThat(beto.get("/").body()).contains("lang=\"es\"", "Mis tickets abiertos");
        assertThat(beto.get("/?lang=en").body()).contains("lang=\"en\"", "My open tickets");
        assertThat(beto.get("/").body()).contains("My open tickets");
    }

    @Test
    void theMenuIsOfWhoeverIsLoggedInAndLeadsToTheirWork() {
        assertThat(Visitor.loggedIn(port, "luis").get("/").body())
                .contains("Menú de Luis", "/camunda/app/tasklist/", "/tickets/all");
        assertThat(Visitor.loggedIn(port, "ana").get("/").body()).doesNotContain("/camunda/app", "/tickets/all");
        assertThat(Visitor.at(port).get("/help").body()).doesNotContain("Menú de", "/logout");
    }

    @Test
    void stylesAndScriptsAreKeptByTheBrowserUntilTheyChange() {
        var page = Visitor.at(port).get("/help").body();

        for (var kind : new String[] {"/css/[^\"]+mesa.css", "/js/[^\"]+portal.js", "/img/[^\"]+mesa.svg"}) {
            var file = Visitor.at(port).get(first(kind, page));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(cacheOf(file)).contains("max-age=31536000", "immutable");
        }
        assertThat(cacheOf(Visitor.at(port).get("/help"))).contains("no-store");
    }

    private static String cacheOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group();
    }
}
