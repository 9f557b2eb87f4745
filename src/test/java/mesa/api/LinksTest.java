package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest
class LinksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    private TicketNumber ofAna;
    private TicketNumber ofBeto;

    @BeforeEach
    void twoTickets() {
        ofAna = new DeskWalk(desk).by("ana").open();
        ofBeto = new DeskWalk(desk).by("beto").open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"luis", "marta", "ivan", "rosa"})
    void whoWorksOnTicketsLinksThemAndTakesTheLinkOff(String person) {
        var link = "/links/PARENT_OF/" + ofBeto;

        assertThat(put(person, ofAna, link).statusCode()).isEqualTo(204);
        assertThat(put(person, ofAna, link).statusCode()).isEqualTo(204);
        assertThat(links(ofAna))
                .containsExactly(Map.of("from", ofAna.value(), "kind", "PARENT_OF", "to", ofBeto.value()));
        assertThat(links(ofBeto)).isEqualTo(links(ofAna));

        assertThat(delete(person, ofAna, link).statusCode()).isEqualTo(204);
        assertThat(delete(person, ofAna, link).statusCode()).isEqualTo(204);
        assertThat(links(ofAna)).isEmpty();
    }

    @Test
    void bothNumbersMayBeTypedAsPeopleDo() {
        var typed = ofBeto.value().substring(4, 7) + "%20" + ofBeto.value().substring(7);

        var answer = Visitor.program(port, "luis")
                .put("/api/v1/tickets/" + ofAna.value().toLowerCase() + "/links/RELATED/" + typed, "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(links(ofAna)).hasSize(1);
    }

    @Test
    void noTicketLeadsBackToItself() {
        put("luis", ofAna, "/links/CAUSED_BY/" + ofBeto);

        var itself = put("luis", ofAna, "/links/RELATED/" + ofAna);
        var circle = put("luis", ofBeto, "/links/CAUSED_BY/" + ofAna);

        assertThat(itself.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(itself.body(), "$.detail")).contains("consigo mismo");
        assertThat(circle.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(circle.body(), "$.detail")).contains("en círculo");
        assertThat(links(ofAna)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"ana, 403", "olga, 403", "admin, 403", "beto, 404"})
    void whoOnlyReadsATicketDoesNotLinkItAndWhoMayNotReadItIsNotToldOfIt(String person, int status) {
        assertThat(put(person, ofAna, "/links/RELATED/" + ofAna).statusCode()).isEqualTo(status);
        assertThat(delete(person, ofAna, "/links/RELATED/" + ofAna).statusCode())
                .isEqualTo(status);
    }

    @Test
    void strangersAreAskedWhoTheyAre() {
        var stranger = Visitor.at(port).asScriptOfAPage();

        assertThat(stranger.put("/api/v1/tickets/" + ofAna + "/links/RELATED/" + ofBeto, "")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"RELATED/INC-999999, 404", "RELATED/nothing, 404", "FRIEND_OF/INC-100017, 400"})
    void whatDoesNotExistIsNotLinked(String link, int status) {
        assertThat(put("luis", ofAna, "/links/" + link).statusCode()).isEqualTo(status);
    }

    @Test
    void theDescriptionSaysHowTicketsAreLinked() {
        var description = Visitor.at(port).get("/v3/api-docs").body();

        var calls = "$.paths['/api/v1/tickets/{number}/links/{kind}/{other}'].";
        assertThat(JsonPath.<Map<String, Object>>read(description, calls + "put.responses"))
                .containsKeys("204", "403", "404", "409");
        assertThat(JsonPath.<String>read(description, calls + "delete.summary")).isNotBlank();
    }

    private HttpResponse<String> put(String person, TicketNumber number, String link) {
        return Visitor.program(port, person).put("/api/v1/tickets/" + number + link, "");
    }

    private HttpResponse<String> delete(String person, TicketNumber number, String link) {
        return Visitor.program(port, person).delete("/api/v1/tickets/" + number + link);
    }

    private List<Map<String, String>> links(TicketNumber number) {
        var answer = Visitor.program(port, "luis").get("/api/v1/tickets/" + number + "/links");
        return JsonPath.read(answer.body(), "$");
    }
}
