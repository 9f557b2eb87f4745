package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk with a virus scanner that takes files in and says nothing of them. */
@MesaTest(backgroundJobs = false)
@DirtiesContext
class SilentScannerTest {

    private static final int CONNECTIONS = 4;

    private static FakeClamd clamd;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private JdbcClient database;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private TicketNumber number;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) throws IOException {
        clamd = FakeClamd.hanging();
        settings.add("mesa.ticket.clamd.host", () -> "localhost");
        settings.add("mesa.ticket.clamd.port", () -> clamd.settings().port());
        settings.add("mesa.ticket.clamd.timeout", () -> "5m");
        settings.add("spring.datasource.hikari.maximum-pool-size", () -> CONNECTIONS);
        settings.add("spring.datasource.hikari.connection-timeout", () -> "5000");
    }

    @AfterAll
    static void endScanner() throws IOException {
        clamd.close();
    }

    @BeforeEach
    void aTicket() {
        number = new DeskWalk(desk).open();
    }

    @AfterEach
    void goHome() {
        clamd.goOn();
        people.shutdown();
    }

    @Test
    void whileItHangsOverMoreFilesThanThereAreConnectionsTheDeskGoesOn() throws Exception {
        var ana = Visitor.loggedIn(port, "ana");
        var token = ana.formToken("/tickets/" + number);
        var sent = new ArrayList<Future<HttpResponse<String>>>();
        for (var i = 0; i < CONNECTIONS; i++) {
            sent.add(people.submit(() -> upload(Visitor.program(port, "ana"))));
            sent.add(people.submit(() -> upload(withAKey())));
            sent.add(people.submit(() -> pick(ana, token)));
        }
        await().until(() ->
                clamd.waiting() == sent.size() || clamd.waiting() >= CONNECTIONS && nobodyGetsAConnection());

        var page = Visitor.program(port, "beto").get("/api/v1/tickets");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(clamd.waiting()).isEqualTo(sent.size());
        clamd.goOn();
        assertThat(statuses(sent)).containsOnly(201, 302);
        assertThat(desk.getBean(Attachments.class).of(number, false)).hasSize(2 * CONNECTIONS);
        assertThat(desk.getBean(StagedFiles.class)
                        .of(new DeskWalk(desk).person("ana").id(), "reply:" + number))
                .hasSize(CONNECTIONS);
    }

    private boolean nobodyGetsAConnection() {
        try {
            return database.sql("select false").query(Boolean.class).single();
        } catch (RuntimeException none) {
            return true;
        }
    }

    private HttpResponse<String> upload(Visitor program) {
        return program.send(
                "POST",
                "/api/v1/tickets/" + number + "/attachments",
                "multipart/form-data; boundary=x",
                BodyPublishers.ofString(part("file")));
    }

    private HttpResponse<String> pick(Visitor ana, String token) {
        var csrf = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n";
        return ana.send(
                "POST",
                "/tickets/" + number + "/reply/files",
                "multipart/form-data; boundary=x",
                BodyPublishers.ofString(csrf + part("files")));
    }

    private static String part(String name) {
        return """
                --x\r
                Content-Disposition: form-data; name="%s"; filename="registro.log"\r
                \r
                12:00 no se pudo guardar\r
                --x--\r
                """.formatted(name);
    }

    private Visitor withAKey() {
        return Visitor.program(port, "ana")
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<Integer> statuses(List<Future<HttpResponse<String>>> sent) throws Exception {
        var statuses = new ArrayList<Integer>();
        for (var one : sent) {
            statuses.add(one.get().statusCode());
        }
        return statuses;
    }
}
