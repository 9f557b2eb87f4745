package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the five desks ask of the portal's frame, its lists and its help. */
@MesaTest(backgroundJobs = false)
class PortalAcceptanceTest {

    @LocalServerPort
    private int port;

    @Test
    void c1_theHelpSectionHasQuestionsManualsAndVideos() {
        var help = Visitor.at(port).get("/help").body();

        assertThat(help).contains("<h1>Ayuda</h1>", "Preguntas frecuentes", "Manuales y videos", "Manual");
    }

    @Test
    void e18_theButtonUnderTheQuestionsOpensATicket() {
        var help = Visitor.at(port).get("/help").body();

        assertThat(help).containsSubsequence("Preguntas frecuentes", "¿No encontraste suficiente ayuda?");
        assertThat(Pattern.compile("href=\"/tickets/new\"[^>]*>¿No encontraste suficiente ayuda\\?")
                        .matcher(help)
                        .find())
                .isTrue();
    }

    @Test
    void c10_theOwnListHasTheStatusInTheSecondColumn() {
        var opened = Visitor.program(port, "carla").post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"Sin red","description":"Nada.","service":"conectividad","urgency":"LOW"}""");
        String number = JsonPath.read(opened.body(), "$.number");

        var list = Visitor.loggedIn(port, "carla").get("/tickets").body();

        var heads = Pattern.compile("<th scope=\"col\"[^>]*>([^<]+)</th>")
                .matcher(list)
                .results();
        assertThat(heads.map(head -> head.group(1))).startsWith("Número", "Estado", "Asunto", "Servicio");
        assertThat(list).containsSubsequence("<tr>", "<td>", number, "<td>", "Nuevo", "Sin red");
    }

    @Test
    void c19_loggingOutIsTheLastEntryOfTheMenuBehindTheInitials() {
        var page = Visitor.loggedIn(port, "ana").get("/").body();

        var menu = page.substring(page.indexOf("<details class=\"menu\""), page.indexOf("</details>"));
        assertThat(menu).contains(">AB<");
        assertThat(menu.substring(menu.lastIndexOf("<li"))).contains("action=\"/logout\"", "Cerrar sesión");
    }
}
