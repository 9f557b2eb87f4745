package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.intake.mail.kept.DatabaseTrouble;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail during which the database goes away is left in its mailbox, and taken in at the next look. */
@MesaTest(backgroundJobs = false)
class DatabaseLostTest {

    @Autowired
    private MailIntake intake;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DataSource connections;

    @ParameterizedTest
    @ValueSource(strings = {"received_mail", "received_mail_piece", "ticket"})
    void whereverItIsInterruptedNothingHappenedAndTheNextTryOpensTheTicket(String table) throws Exception {
        var mail = Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost")
                .about("Sin red " + UUID.randomUUID())
                .saying("Desde hoy.");

        var taking = interruptedAt(table, mail);

        assertThatThrownBy(taking::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .matches(DatabaseTrouble::isAway);
        assertThat(database.sql("select count(*) from received_mail where message_id = ?")
                        .param(mail.messageId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.TICKET);
    }

    /** Holds the table until the intake waits for it and ends the intake's connection there. */
    private CompletableFuture<Void> interruptedAt(String table, Mail mail) throws SQLException {
        try (var holder = connections.getConnection()) {
            holder.setAutoCommit(false);
            lock(table, holder);
            var taking = CompletableFuture.runAsync(() -> mail.to(intake));
            var waiting = await().until(() -> waitingToInsertInto(table), Optional::isPresent);
            database.sql("select pg_terminate_backend(?)")
                    .param(waiting.get())
                    .query(Boolean.class)
                    .single();
            await().until(taking::isDone);
            holder.rollback();
            return taking;
        }
    }

    private static void lock(String table, Connection holder) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
    }

    private Optional<Integer> waitingToInsertInto(String table) {
        return database.sql("select pid from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and ltrim(query) ilike 'insert into ' || ? || ' %'")
                .param(table)
                .query(Integer.class)
                .optional();
    }
}
