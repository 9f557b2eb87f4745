package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class DraftsTest {

    private static final String DRAFTS = "/api/v1/drafts/";
    private static final String TYPED = "{\"fields\":{\"text\":\"A medio \\\"escribir\\\"\\n\",\"empty\":\" \"}}";

    @LocalServerPort
    private int port;

    @Test
    void whatITypedIsThereUntilIForgetIt() {
        var place = DRAFTS + "reply:" + Asked.number(as("ana"));

        assertThat(as("ana").put(place, TYPED).statusCode()).isEqualTo(204);

        var kept = as("ana").get(place);
        assertThat(fields(kept.body())).isEqualTo(Map.of("text", "A medio \"escribir\"\n"));
        assertThat(JsonPath.<String>read(kept.body(), "$.savedAt")).endsWith("Z");
        assertThat(as("ana").delete(place).statusCode()).isEqualTo(204);
        assertThat(fields(as("ana").get(place).body())).isEmpty();
        assertThat(JsonPath.<String>read(as("ana").get(place).body(), "$.savedAt"))
                .isNull();
    }

    @Test
    void everybodyHasDraftsOfTheirOwn() {
        var place = DRAFTS + "reply:" + Asked.number(as("ana"));
        as("ana").put(place, TYPED);

        assertThat(fields(as("luis").get(place).body())).isEmpty();
        as("luis").delete(place);
        assertThat(fields(as("ana").get(place).body())).isNotEmpty();
    }

    @Test
    void aTicketsPlaceIsTheSameHoweverItsNumberIsTyped() {
        var number = Asked.number(as("ana"));
        as("luis").put(DRAFTS + "note:" + number.substring(4), TYPED);

        assertThat(fields(
                        as("luis").get(DRAFTS + "note:" + number.toLowerCase()).body()))
                .isNotEmpty();
        assertThat(fields(as("luis").get(DRAFTS + "reply:" + number).body())).isEmpty();
    }

    @Test
    void nobodyKeepsADraftAboutATicketThatIsNotTheirs() {
        var number = Asked.number(as("ana"));

        for (var place : new String[] {DRAFTS + "reply:" + number, DRAFTS + "reply:INC-999999"}) {
            assertThat(as("beto").get(place).statusCode()).isEqualTo(404);
            assertThat(as("beto").put(place, TYPED).statusCode()).isEqualTo(404);
            assertThat(as("beto").delete(place).statusCode()).isEqualTo(404);
        }
        assertThat(Visitor.at(port).get(DRAFTS + "new-ticket").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTheDesksOwnPeopleWriteNotesAndTakeCalls() {
        var number = Asked.number(as("ana"));

        assertThat(as("ana").put(DRAFTS + "note:" + number, TYPED).statusCode()).isEqualTo(403);
        assertThat(as("ana").put(DRAFTS + "phone-call", TYPED).statusCode()).isEqualTo(403);
        assertThat(as("luis").put(DRAFTS + "phone-call", TYPED).statusCode()).isEqualTo(204);
        as("luis").delete(DRAFTS + "phone-call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anywhere", "reply", "secret:INC-100017", "reply:", "reply:hola", "%20", "new-ticket:"})
    void thereIsNoDraftWhereNothingIsTyped(String place) {
        assertThat(as("luis").put(DRAFTS + place, TYPED).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoDraftIsRefusedAndWhatWasKeptStays() {
        var place = DRAFTS + "new-ticket";
        as("beto").put(place, TYPED);

        assertThat(as("beto").put(place, "{}").statusCode()).isEqualTo(400);
        assertThat(as("beto").put(place, "{\"fields\":{\"text\":{\"a\":1}}}").statusCode())
                .isEqualTo(400);
        var tooLong = as("beto").put(place, "{\"fields\":{\"text\":\"" + "a".repeat(60_000) + "\"}}");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("60", "\"fields\"");
        assertThat(fields(as("beto").get(place).body())).containsKey("text");
        as("beto").delete(place);
    }

    private Visitor as(String username) {
        return Visitor.program(port, username);
    }

    private static Map<String, Object> fields(String answer) {
        return JsonPath.read(answer, "$.fields");
    }
}
