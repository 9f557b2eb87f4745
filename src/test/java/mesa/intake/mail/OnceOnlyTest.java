package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail comes to one end, whole, however often and by however many nodes it is received. */
@MesaTest(backgroundJobs = false)
class OnceOnlyTest {

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @Test
    void twoNodesThatReceiveItAtTheSameMomentOpenOneTicket() throws Exception {
        for (var round = 0; round < 5; round++) {
            var subject = "Una vez " + UUID.randomUUID();
            var mail = Mail.from(zoe).about(subject).saying("Nada.");
            var start = new CyclicBarrier(2);
            Callable<Fate> node = () -> {
                start.await();
                return mail.to(intake);
            };
            var nodes = Executors.newFixedThreadPool(2);
            try {
                var kinds = nodes.invokeAll(List.of(node, node)).stream()
                        .map(OnceOnlyTest::kindOf)
                        .toList();

                assertThat(kinds).contains(Kind.TICKET).containsAnyOf(Kind.BUSY, Kind.KNOWN);
                assertThat(tickets(subject)).isEqualTo(1);
                assertThat(mail.to(intake).kind()).isEqualTo(Kind.KNOWN);
            } finally {
                nodes.shutdownNow();
            }
        }
    }

    @Test
    void aMailThatAnotherNodeWorksOnIsLeftAloneUntilItIsThrough() throws SQLException {
        var mail = Mail.from(zoe).about("Ocupado").saying("Nada.");
        try (var other = connections.getConnection();
                var lock = other.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))");
                var unlock = other.prepareStatement("select pg_advisory_unlock_all()")) {
            lock.setString(1, "mail " + mail.messageId());
            lock.execute();

            assertThat(mail.to(intake).kind()).isEqualTo(Kind.BUSY);
            unlock.execute();
        }
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.TICKET);
    }

    @Test
    void theSameMailInTwoMailboxesIsOneThoughItCameAnotherWay() {
        var mail = Mail.from(zoe).about("A dos buzones").saying("Nada.");
        var first = mail.to(intake);

        var raw = "Received: from mx by other; Mon, 23 Nov 2026 09:00:00 +0000\r\nReturn-Path: <" + zoe + ">\r\n"
                + mail.raw();
        var second = Mail.give("ventas", raw.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8), intake);

        assertThat(second.kind()).isEqualTo(Kind.KNOWN);
        assertThat(second.ticket()).isEqualTo(first.ticket());
    }

    @Test
    void anotherMailUnderTheSameIdIsNotDropped() {
        var id = "<" + UUID.randomUUID() + "@programa.localhost>";
        Mail.from(zoe).identifiedBy(id).about("Uno").saying("Nada.").to(intake);

        var other = Mail.from(zoe)
                .identifiedBy(id)
                .about("Otro")
                .saying("Algo más.")
                .to(intake);

        assertThat(other.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(other.reason()).isEqualTo("mail.reason.same-id");
    }

    @Test
    void mailsWithoutAnIdAreToldApartByWhatTheySay() {
        var first = Mail.from(zoe).identifiedBy(null).about("Sin id").saying("Uno.");
        var second = Mail.from(zoe).identifiedBy(null).about("Sin id").saying("Dos.");

        assertThat(first.to(intake).kind()).isEqualTo(Kind.TICKET);
        assertThat(second.to(intake).kind()).isEqualTo(Kind.TICKET);
        assertThat(first.to(intake).kind()).isEqualTo(Kind.KNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ticket_file_piece", "ticket_attachment", "ticket_timeline", "ticket_watcher", "act_ru_execution"
            })
    void whatFailsInTheMiddleIsInTheQuarantineAndNothingOfItElsewhere(String table) {
        var subject = "Falla " + UUID.randomUUID();
        var friend = "amigo-" + UUID.randomUUID() + "@pueblo.localhost";
        breakDown(table);
        Fate fate;
        try {
            fate = withAFile(subject).with("Cc: " + friend).to(intake);
        } finally {
            repair(table);
        }

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(fate.reason()).isEqualTo("mail.reason.failed");
        assertThat(tickets(subject)).isZero();
        assertThat(directory.personByEmail(zoe)).isEmpty();
        assertThat(directory.personByEmail(friend)).isEmpty();
        assertThat(staged()).isZero();
        assertThat(quarantine.find(fate.mail()).orElseThrow().subject()).isEqualTo(subject);

        var released = quarantine.release(fate.mail(), Actor.person(UUID.randomUUID(), "Luis"));
        assertThat(released.kind()).isEqualTo(Kind.TICKET);
        assertThat(tickets(subject)).isEqualTo(1);
    }

    private void breakDown(String table) {
        database.sql("create function out_of_order() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'out of order'; end $$")
                .update();
        database.sql("create trigger out_of_order before insert on " + table + " execute function out_of_order()")
                .update();
    }

    private void repair(String table) {
        database.sql("drop trigger out_of_order on " + table).update();
        database.sql("drop function out_of_order").update();
    }

    private long staged() {
        return database.sql("select count(*) from ticket_staged_file where place = 'mail'")
                .query(Long.class)
                .single();
    }

    private long tickets(String subject) {
        return database.sql("select count(*) from ticket where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private Mail withAFile(String subject) {
        return Mail.from(zoe)
                .about(subject)
                .with("Content-Type: multipart/mixed; boundary=frontera")
                .saying(
                        "--frontera\nContent-Type: text/plain\n\nVea.\n--frontera\nContent-Type: text/plain; name=nota.txt\n"
                                + "Content-Disposition: attachment; filename=nota.txt\nContent-Transfer-Encoding: base64\n\n"
                                + Base64.getEncoder().encodeToString("nota".getBytes(StandardCharsets.US_ASCII))
                                + "\n--frontera--\n");
    }

    private static Kind kindOf(Future<Fate> fate) {
        try {
            return fate.get().kind();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
