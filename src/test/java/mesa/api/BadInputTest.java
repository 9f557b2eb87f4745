package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class BadInputTest {

    @LocalServerPort
    private int port;

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("\"type\":\"INCIDENT\",", "", "type"),
                wrong("INCIDENT", "incident", "type"),
                wrong("\"INCIDENT\"", "0", "type"),
                wrong("INCIDENT", "<script>", "type"),
                wrong("\"No hay red\"", "null", "subject"),
                wrong("No hay red", "", "subject"),
                wrong("No hay red", " \\t\\u00a0\\u200b\\u0000 ", "subject"),
                wrong("No hay red", "x".repeat(201), "subject"),
                wrong("\"No hay red\"", "{\"a\":1}", "subject"),
                wrong("\"No hay red\"", "[\"a\"]", "subject"),
                wrong("Ninguna computadora del piso 3 tiene red.", " ", "description"),
                wrong("Ninguna computadora", "x".repeat(50_001), "description"),
                wrong("conectividad", "", "service"),
                wrong("conectividad", "CONECTIVIDAD", "service"),
                wrong("conectividad", "../etc/passwd", "service"),
                wrong("conectividad", "a\\u0000b", "service"),
                wrong("\"conectividad\"", "\"conectividad\",\"category\":\"none-such\"", "category"),
                wrong("HIGH", "URGENT", "urgency"),
                wrong("\"HIGH\"", "null", "urgency"),
                wrong("\"HIGH\"", "true", "urgency"),
                wrong("\"HIGH\"", "\"HIGH\",\"impact\":\"SOME\"", "impact"),
                wrong("\"HIGH\"", "\"HIGH\",\"channel\":\"FAX\"", "channel"),
                wrong("\"HIGH\"", "\"HIGH\",\"requester\":\"pedro\"", "requester"),
                wrongRequester("{}", "requester.email"),
                wrongRequester("{\"email\":\"pedro\"}", "requester.email"),
                wrongRequester("{\"email\":\"pedro@\"}", "requester.email"),
                wrongRequester("{\"email\":\"a@b.c\\r\\nBcc: x@y.z\"}", "requester.email"),
                wrongRequester("{\"email\":\"Pedro <p@example.com>\"}", "requester.email"),
                wrongRequester("{\"email\":\"a@b@c.d\"}", "requester.email"),
                wrongRequester("{\"email\":\"" + "x".repeat(65) + "@example.com\"}", "requester.email"),
                wrongRequester("{\"email\":\"p@example.com\",\"name\":\"" + "x".repeat(201) + "\"}", "requester.name"),
                wrongRequester("{\"email\":\"p@example.com\",\"unit\":\"" + "x".repeat(201) + "\"}", "requester.unit"),
                wrongRequester(
                        "{\"email\":\"p@example.com\",\"phone\":\"" + "1".repeat(51) + "\"}", "requester.phone"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void aWrongFieldIsNamed(String asked, String field) {
        var answer = luis().post("/api/v1/tickets", asked);

        isProblem(answer, 400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
                .containsExactly(field);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message"))
                .isNotBlank()
                .doesNotContain("ticket.");
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        var answer = luis().post("/api/v1/tickets", "{}");

        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("type", "subject", "description", "service", "urgency");
    }

    @Test
    void whatIsPossibleInsteadIsSaid() {
        var answer = luis().post("/api/v1/tickets", Asked.FOR_HELP.replace("HIGH", "URGENT"));

        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message"))
                .contains("URGENT", "VERY_HIGH", "VERY_LOW");
    }

    @Test
    void problemsAreToldInThePersonsLanguage() {
        var spanish = luis().post("/api/v1/tickets", "{}");
        var english = luis().with("Accept-Language", "en-GB, es;q=0.5").post("/api/v1/tickets", "{}");
        var other = luis().with("Accept-Language", "fr").post("/api/v1/tickets", "{}");

        assertThat(spanish.body()).contains("Falta el asunto");
        assertThat(english.body()).contains("The subject is missing", "Bad request");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(other.body()).contains("Falta el asunto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[]",
                "null",
                "\"text\"",
                "42",
                "{\"type\":}",
                "{} {}",
                "{'type':1}",
                "\u0000",
                "\ufeff{}x"
            })
    void whatIsNoTicketAtAllIsRefused(String body) {
        isProblem(luis().post("/api/v1/tickets", body), 400);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        var bytes = new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};

        isProblem(luis().send("POST", "/api/v1/tickets", "application/json", BodyPublishers.ofByteArray(bytes)), 400);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        isProblem(luis().post("/api/v1/tickets", "{\"subject\":".repeat(5000)), 400);
    }

    @Test
    void moreThanAnyTicketIsTooMuch() {
        isProblem(luis().post("/api/v1/tickets", "{\"subject\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/xml, 415",
        "application/x-www-form-urlencoded, 415",
        "nonsense, 415",
        "application/json;charset=UTF-8, 400"
    })
    void onlyJsonIsTaken(String type, int status) {
        isProblem(luis().send("POST", "/api/v1/tickets", type, BodyPublishers.ofString("{}")), status);
    }

    @Test
    void onlyJsonIsGiven() {
        assertThat(luis().with("Accept", "application/xml")
                        .get("/api/v1/services")
                        .statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tickets?status=OPEN, status",
        "/api/v1/tickets?type=x, type",
        "/api/v1/tickets?limit=0, limit",
        "/api/v1/tickets?limit=101, limit",
        "/api/v1/tickets?limit=many, limit",
        "/api/v1/tickets?after=INC-100018, after",
        "/api/v1/tickets?requester=ana, requester",
        "/api/v1/tickets?dueBefore=%2B300000-01-01T00:00:00Z, dueBefore",
        "/api/v1/tickets?dueBefore=%2B999999999-01-01T00:00:00Z, dueBefore",
        "/api/v1/tickets?dueBefore=-1000000000-01-01T00:00:00Z, dueBefore",
        "/api/v1/tickets?dueBefore=1899-12-31T23:59:59Z&breached=true, dueBefore",
        "/api/v1/tickets?dueBefore=3000-01-01T00:00:00Z, dueBefore",
        "/api/v1/people, q",
        "/api/v1/people?q=a&limit=-1, limit"
    })
    void aWrongParameterIsNamed(String path, String field) {
        var answer = luis().get(path);

        isProblem(answer, 400);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people?q=a%00",
                "/api/v1/tickets?service=a%00",
                "/api/v1/tickets?team=%00&organisation=%00"
            })
    void aCharacterThatNobodyCanKeepIsNotOurFault(String path) {
        assertThat(luis().get(path).statusCode()).isIn(200, 400);
    }

    @Test
    void theLimitHoldsHoweverThePathIsWritten() {
        isProblem(luis().post("/%61pi/v1/tickets", "{\"subject\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v2/tickets",
                "/api/",
                "/api/v1/tickets/x",
                "/api/v1/tickets/INC-100018",
                "/api/v1/tickets/%00",
                "/api/v1/tickets/%F0%9F%98%80",
                "/api/v1/tickets/INC-999999/messages"
            })
    void whatIsNotThereIsAProblemToo(String path) {
        var answer = luis().get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.springframework", "java.");
    }

    @Test
    void aMethodThatIsNotTakenIsAProblemToo() {
        var answer = luis().delete("/api/v1/tickets");

        isProblem(answer, 405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "%", "_", "\\", "a:*&|!", "(((", "\"", "<->", "😀", "ñandú"})
    void whateverIsSearchedForFindsOrDoesNot(String words) {
        var encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);

        assertThat(luis().get("/api/v1/tickets?limit=5&q=" + encoded).statusCode())
                .isEqualTo(200);
        assertThat(luis().get("/api/v1/people?limit=5&q=" + encoded).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null}", "{\"text\":\" \\n \"}", "{\"text\":[1]}", "[]", "x"})
    void anEmptyMessageIsRefused(String message) {
        var number = Asked.number(luis());

        isProblem(luis().post("/api/v1/tickets/" + number + "/messages", message), 400);
        isProblem(luis().post("/api/v1/tickets/" + number + "/notes", message), 400);
    }

    @Test
    void aRejectionNeedsAReason() {
        var number = Asked.number(luis());

        isProblem(luis().post("/api/v1/tickets/" + number + "/solution/rejection", "{\"reason\":\"\"}"), 400);
    }

    private static Arguments wrong(String part, String instead, String field) {
        return Arguments.of(Asked.FOR_HELP.replace(part, instead), field);
    }

    private static Arguments wrongRequester(String requester, String field) {
        return wrong("\"HIGH\"", "\"HIGH\",\"requester\":" + requester, field);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "\tat ", "org.springframework", "java.");
        assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
    }

    private Visitor luis() {
        return Visitor.program(port, "luis");
    }
}
