package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class ForeignPagesTest {

    private static final String TICKET = """
            {"type":"INCIDENT","subject":"x","description":"x","service":"conectividad","urgency":"LOW"}""";

    @LocalServerPort
    private int port;

    @Test
    void aScriptOfADeskPageShowsItsProof() {
        var ana = Visitor.loggedIn(port, "ana");

        assertThat(ana.get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(ana.post("/api/v1/tickets", TICKET).statusCode()).isEqualTo(403);
        assertThat(ana.asScriptOfAPage().post("/api/v1/tickets", TICKET).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aGuessedProofIsNone() {
        var ana = Visitor.loggedIn(port, "ana").with("X-MESA-XSRF", "guessed");

        assertThat(ana.post("/api/v1/tickets", TICKET).statusCode()).isEqualTo(403);
        assertThat(ana.delete("/api/v1/tokens/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tasklistsPagesHandOutTheProofThatThePanelNeeds() {
        var luis = Visitor.loggedIn(port, "luis");
        luis.get("/camunda/app/tasklist/");
        luis.get("/api/v1/desk");

        var panel = luis.with("X-MESA-XSRF", luis.cookie("MESA-XSRF"));

        assertThat(panel.post("/api/v1/tickets", TICKET).statusCode()).isEqualTo(201);
    }

    @Test
    void aForeignPageCannotUseThePasswordThatABrowserRemembers() {
        var browser = Visitor.program(port, "ana").with("Sec-Fetch-Site", "cross-site");

        assertThat(browser.post("/api/v1/tickets", TICKET).statusCode()).isEqualTo(403);
        assertThat(browser.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/v1/tickets", TICKET)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void noForeignPageReadsAnswers() {
        var answer = Visitor.program(port, "ana")
                .with("Origin", "https://elsewhere.example")
                .get("/api/v1/tickets");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aBrowsersScriptOpensNoLogInWindow() {
        var script = Visitor.at(port).with("Sec-Fetch-Mode", "cors").get("/api/v1/me");
        var program = Visitor.at(port).get("/api/v1/me");

        assertThat(script.headers().allValues("WWW-Authenticate")).noneMatch(way -> way.startsWith("Basic"));
        assertThat(program.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Basic"));
    }
}
