package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest
class TokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void aProgramWorksWithATokenInsteadOfAPassword() {
        var answer = Visitor.program(port, "ana").post("/api/v1/tokens", "{\"name\":\"nightly report\",\"days\":2}");

        assertThat(answer.statusCode()).isEqualTo(201);
        String token = JsonPath.read(answer.body(), "$.token");
        assertThat(token).startsWith("mesa_").hasSizeGreaterThan(40);
        assertThat(holding(token).get("/api/v1/me").body()).contains("\"username\":\"ana\"");
        assertThat(holding(token).get("/api/v1/me").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theTokenItselfIsKeptNowhere() {
        var token = tokenOf("ana");

        assertThat(database.sql("select count(*) from access_token where hash = ? or name = ?")
                        .params(token, token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Visitor.program(port, "ana").get("/api/v1/tokens").body()).doesNotContain(token);
    }

    @Test
    void aTokenEnds() {
        var token = tokenOf("ana");

        clock.advance(Duration.ofDays(91));

        assertThat(holding(token).get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsRevokedByItsOwnerOnly() {
        var answer = Visitor.program(port, "ana").post("/api/v1/tokens", "{\"name\":\"laptop\"}");
        String id = JsonPath.read(answer.body(), "$.id");
        String token = JsonPath.read(answer.body(), "$.token");

        assertThat(Visitor.program(port, "beto").get("/api/v1/tokens").body()).doesNotContain(id);
        assertThat(Visitor.program(port, "beto").delete("/api/v1/tokens/" + id).statusCode())
                .isEqualTo(404);
        assertThat(holding(token).get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(Visitor.program(port, "ana").delete("/api/v1/tokens/" + id).statusCode())
                .isEqualTo(204);
        assertThat(holding(token).get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenCannotMakeTokens() {
        var program = holding(tokenOf("ana"));

        assertThat(program.post("/api/v1/tokens", "{\"name\":\"another\"}").statusCode())
                .isEqualTo(403);
        assertThat(program.get("/api/v1/tokens").statusCode()).isEqualTo(403);
    }

    @Test
    void anIdempotencyKeyDoesNotKeepATokenAnywhere() {
        var ana = Visitor.program(port, "ana").with("Idempotency-Key", "token-1");

        assertThat(ana.post("/api/v1/tokens", "{\"name\":\"x\"}").statusCode()).isEqualTo(201);

        assertThat(database.sql("select count(*) from idempotent_answer where key = 'token-1'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                  | name",
                "{\"name\":\"  \"}                                   | name",
                "{\"name\":\"x\",\"days\":0}                         | days",
                "{\"name\":\"x\",\"days\":99999}                     | days",
                "{\"name\":\"x\",\"expiresAt\":\"2001-01-01T00:00:00Z\"} | expiresAt",
                "{\"name\":\"x\",\"expiresAt\":\"tomorrow\"}         | expiresAt"
            })
    void aBadTokenIsRefusedWithTheField(String asked, String field) {
        var answer = Visitor.program(port, "ana").post("/api/v1/tokens", asked);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"Bearer mesa_wrong", "Bearer x", "Bearer", "Basic !!!", "Basic eA==", "Digest x", "Basic"})
    void nonsenseIsNoLogIn(String authorization) {
        var answer = Visitor.at(port).with("Authorization", authorization).get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).anyMatch(way -> way.startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    private String tokenOf(String username) {
        var answer = Visitor.program(port, username).post("/api/v1/tokens", "{\"name\":\"laptop\"}");
        return JsonPath.read(answer.body(), "$.token");
    }

    private Visitor holding(String token) {
        return Visitor.at(port).with("Authorization", "Bearer " + token).with("Accept", "*/*");
    }
}
