package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sends an Idempotency-Key gets through between the steps of a ticket's process as those who send none. */
@MesaTest(backgroundJobs = false)
class OvertakenRequestsTest {

    private static final String SOMEBODY_WAITS_FOR_ME = """
            select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))""";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final ExecutorService programs = Executors.newSingleThreadExecutor();
    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aTicketWhoseMailsAreNotOutYet() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @AfterEach
    void goHome() {
        programs.shutdown();
    }

    @Test
    void aWithdrawalBetweenTheMailsOfANewTicketComesThrough() throws Exception {
        var ana = withAKey();

        var answer = whileTheMailsGoOut(() -> withdraw(ana)).get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void whatWasDoneOnlyTheSecondTimeIsAnsweredTheSameAgain() throws Exception {
        var ana = withAKey();
        var first = whileTheMailsGoOut(() -> withdraw(ana)).get();

        var again = withdraw(ana);

        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void aDoorThatIsClosedByThenIsRefusedAndNotTriedAgain() throws Exception {
        walk.sendEverything(number);
        walk.resolve(number, "luis");
        var ana = withAKey();

        var refused = withdraw(ana);
        walk.reject(number);
        var now = withdraw(ana);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains("retirar");
        assertThat(now.statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsReadAgainFromItsBeginning() {
        try (var trouble = new Trouble("ticket_attachment")) {
            var large = "línea\n".repeat(50_000);

            var answer = withAKey()
                    .send(
                            "POST",
                            "/api/v1/tickets/" + number + "/attachments",
                            "multipart/form-data; boundary=x",
                            Upload.of("x", "registro.log", large.getBytes()));

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(trouble.count()).isEqualTo(2);
            assertThat(answer.headers().allValues("Location")).hasSize(1);
            var file = answer.headers().firstValue("Location").orElseThrow();
            assertThat(Visitor.program(port, "ana").get(file).body()).isEqualTo(large);
        }
    }

    @Test
    void nothingOfTheFirstTimeIsInTheAnswer() {
        try (var trouble = new Trouble("ticket_message")) {
            var answer = withAKey().post("/api/v1/tickets/" + number + "/messages", "{\"text\":\"Sigue igual\"}");

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(trouble.count()).isEqualTo(2);
            assertThat(answer.headers().allValues("Location")).hasSize(1);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/json");
            assertThat(JsonPath.<String>read(answer.body(), "$.text")).isEqualTo("Sigue igual");
            assertThat(messages()).isEqualTo(1);
        }
    }

    /** Sends the mails; commits once the request wants what they have changed. */
    private Future<HttpResponse<String>> whileTheMailsGoOut(Callable<HttpResponse<String>> request) {
        return transaction.execute(status -> {
            walk.sendEverything(number);
            var answer = programs.submit(request);
            await().pollInSameThread().until(() -> answer.isDone() || isWaitedFor());
            assertThat(answer).as("a request that comes in between").isNotDone();
            return answer;
        });
    }

    private boolean isWaitedFor() {
        return database.sql(SOMEBODY_WAITS_FOR_ME).query(Boolean.class).single();
    }

    private HttpResponse<String> withdraw(Visitor ana) {
        return ana.post("/api/v1/tickets/" + number + "/withdrawal", "{\"reason\":\"Ya no hace falta\"}");
    }

    private Visitor withAKey() {
        return Visitor.program(port, "ana")
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private int messages() {
        var all = Visitor.program(port, "ana").get("/api/v1/tickets/" + number + "/messages");
        return JsonPath.read(all.body(), "$.length()");
    }

    /**
     * Has the database take back the first row that comes into a table, as it does with one of two that wait for each
     * other.
     */
    private final class Trouble implements AutoCloseable {

        private final String table;

        Trouble(String table) {
            this.table = table;
            database.sql("create sequence trouble").update();
            database.sql("""
                    create function trouble() returns trigger language plpgsql as $$ begin
                        if nextval('trouble') = 1 then raise exception 'taken back' using errcode = '40P01'; end if;
                        return new;
                    end $$""").update();
            database.sql("create trigger trouble before insert on " + table
                            + " for each row execute function trouble()")
                    .update();
        }

        int count() {
            return database.sql("select last_value from trouble")
                    .query(Integer.class)
                    .single();
        }

        @Override
        public void close() {
            database.sql("drop trigger trouble on " + table).update();
            database.sql("drop function trouble").update();
            database.sql("drop sequence trouble").update();
        }
    }
}
