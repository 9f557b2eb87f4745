package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class IdempotencyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @Test
    void theSameRequestAgainGetsTheSameAnswerAndOpensNothing() {
        var subject = "Una vez " + UUID.randomUUID();
        var ana = ana("once-" + subject.substring(8));

        var first = open(ana, subject);
        var again = open(ana, subject);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(ticketsAbout(subject)).isEqualTo(1);
    }

    @Test
    void manyAtOnceOpenOneTicket() throws Exception {
        var subject = "A la vez " + UUID.randomUUID();
        var ana = ana("at-once-" + subject.substring(9));
        Callable<HttpResponse<String>> opening = () -> open(ana, subject);
        var threads = Executors.newFixedThreadPool(6);

        var answers = threads.invokeAll(Collections.nCopies(12, opening)).stream()
                .map(IdempotencyTest::answer)
                .toList();
        threads.shutdown();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(ticketsAbout(subject)).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var ana = ana(UUID.randomUUID().toString());
        open(ana, "Primero");

        var other = open(ana, "Segundo");

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(ana.post("/api/v1/tickets/x/messages", Asked.FOR_HELP).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aKeyIsAPersonsOwn() {
        var key = UUID.randomUUID().toString();

        var anas = open(ana(key), "Mío");
        var betos = open(Visitor.program(port, "beto").with("Idempotency-Key", key), "Mío");

        assertThat(betos.statusCode()).isEqualTo(201);
        assertThat(betos.body()).isNotEqualTo(anas.body());
    }

    @Test
    void whatFailedMayBeSentAgain() {
        var ana = ana(UUID.randomUUID().toString());

        assertThat(ana.post("/api/v1/tickets", "{}").statusCode()).isEqualTo(400);

        assertThat(open(ana, "Ahora sí").statusCode()).isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var ana = ana(UUID.randomUUID().toString());
        open(ana, "Ayer");
        clock.advance(Duration.ofHours(25));

        var today = open(ana, "Hoy");

        assertThat(today.statusCode()).isEqualTo(201);
        assertThat(today.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void messagesAndFilesAreSentOnceToo() {
        var number = Asked.number(Visitor.program(port, "ana"));
        var message = ana(UUID.randomUUID().toString());
        var file = ana(UUID.randomUUID().toString());

        for (var i = 0; i < 2; i++) {
            assertThat(message.post("/api/v1/tickets/" + number + "/messages", "{\"text\":\"Hola\"}")
                            .statusCode())
                    .isEqualTo(201);
            var boundary = "boundary" + i; // every client makes up another one each time
            assertThat(file.send(
                                    "POST",
                                    "/api/v1/tickets/" + number + "/attachments",
                                    "multipart/form-data; boundary=" + boundary,
                                    Upload.of(boundary, "nota.txt", "Hola".getBytes()))
                            .statusCode())
                    .isEqualTo(201);
        }

        assertThat(count(number, "messages")).isEqualTo(1);
        assertThat(count(number, "attachments")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "tab\tinside"})
    void aKeyMustBePlain(String key) {
        assertThat(open(ana(key), "x").statusCode()).isEqualTo(400);
        assertThat(open(ana("k".repeat(201)), "x").statusCode()).isEqualTo(400);
    }

    private Visitor ana(String key) {
        return Visitor.program(port, "ana").with("Idempotency-Key", key);
    }

    private static HttpResponse<String> open(Visitor person, String subject) {
        return person.post("/api/v1/tickets", Asked.FOR_HELP.replace("No hay red", subject));
    }

    private long ticketsAbout(String subject) {
        var words = Stream.of(subject.split(" ")).reduce((first, last) -> last).orElseThrow();
        return JsonPath.<Integer>read(
                Visitor.program(port, "ana").get("/api/v1/tickets?q=" + words).body(), "$.length()");
    }

    private int count(String number, String part) {
        return JsonPath.read(
                Visitor.program(port, "ana")
                        .get("/api/v1/tickets/" + number + "/" + part)
                        .body(),
                "$.length()");
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
