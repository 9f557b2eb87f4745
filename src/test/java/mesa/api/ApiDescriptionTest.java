package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class ApiDescriptionTest {

    @LocalServerPort
    private int port;

    @Test
    void theApiIsDescribedForEverybody() {
        var answer = Visitor.at(port).get("/v3/api-docs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.paths"))
                .containsKeys(
                        "/api/v1/drafts/{place}",
                        "/api/v1/services",
                        "/api/v1/tickets",
                        "/api/v1/tickets/{number}",
                        "/api/v1/tickets/{number}/clock",
                        "/api/v1/tickets/{number}/messages",
                        "/api/v1/tickets/{number}/attachments",
                        "/api/v1/tickets/{number}/solution/approval",
                        "/api/v1/tickets/{number}/solution/rejection",
                        "/api/v1/tickets/{number}/withdrawal",
                        "/api/v1/tokens");
    }

    @Test
    void onlyTheApiIsDescribed() {
        Map<String, Object> paths =
                JsonPath.read(Visitor.at(port).get("/v3/api-docs").body(), "$.paths");

        assertThat(paths.keySet()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void aClientKnowsWhatToSendAndWhatMayHappen() {
        var description = Visitor.at(port).get("/v3/api-docs").body();
        var open = "$.paths['/api/v1/tickets'].post.";

        assertThat(JsonPath.<List<String>>read(description, "$.components.schemas.NewTicket.required"))
                .contains("type", "subject", "description", "service", "urgency");
        assertThat(JsonPath.<List<String>>read(description, "$.components.schemas.NewTicket.properties.urgency.enum"))
                .containsExactly("VERY_HIGH", "HIGH", "MEDIUM", "LOW", "VERY_LOW");
        assertThat(JsonPath.<Map<String, Object>>read(description, open + "responses"))
                .containsKeys("201", "400", "401", "403", "409", "422");
        assertThat(JsonPath.<String>read(
                        description, open + "responses['400'].content['application/problem+json'].schema['$ref']"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(JsonPath.<List<String>>read(description, open + "parameters[*].name"))
                .contains("Idempotency-Key");
        assertThat(JsonPath.<Map<String, Object>>read(description, "$.components.securitySchemes"))
                .containsOnlyKeys("token", "password");
    }

    @Test
    void everyCallSaysWhatItDoes() {
        var description = Visitor.at(port).get("/v3/api-docs").body();

        List<Object> calls = JsonPath.read(description, "$.paths[*][*].operationId");
        List<Object> summaries = JsonPath.read(description, "$.paths[*][*].summary");
        assertThat(summaries).hasSameSizeAs(calls).hasSizeGreaterThan(20);
    }
}
