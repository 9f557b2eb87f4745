package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import mesa.MesaTest;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails whose ticket the database takes back each time it is written, as if another deed had always overtaken it. */
@MesaTest(backgroundJobs = false)
class TakenBackTest {

    private static final int TIMES_AT_ONE_LOOK = 9;

    private final String subject = "Contabilidad " + UUID.randomUUID();
    private final Mail mail = Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost")
            .about(subject)
            .saying("Desde hoy.");

    @Autowired
    private MailIntake intake;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void takeNothingBackAnyMore() {
        run("drop trigger if exists taken_back on ticket");
        run("drop function if exists take_back()");
        run("drop sequence if exists times_taken_back");
    }

    @Test
    void whatIsTakenBackEachTimeEndsInTheQuarantineAfterAFewTries() {
        takeBack(Integer.MAX_VALUE);
        for (var earlier = 1; earlier < Tries.MOST; earlier++)
            assertThatThrownBy(() -> mail.to(intake)).isInstanceOf(ConcurrencyFailureException.class);

        var fate = mail.to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(fate.reason()).isEqualTo("mail.reason.failed");
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.KNOWN);
        assertThat(tickets()).isZero();
    }

    @Test
    void whatIsTakenBackForAWhileOpensItsTicketInTheEnd() {
        takeBack(TIMES_AT_ONE_LOOK + 1);
        assertThatThrownBy(() -> mail.to(intake)).isInstanceOf(ConcurrencyFailureException.class);

        assertThat(mail.to(intake).kind()).isEqualTo(Kind.TICKET);

        assertThat(tickets()).isEqualTo(1);
    }

    private long tickets() {
        return database.sql("select count(*) from ticket where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** The first that many times; what is taken back does not turn the sequence back. */
    private void takeBack(int times) {
        run("create sequence times_taken_back");
        run("create function take_back() returns trigger language plpgsql as $$ begin"
                + " if nextval('times_taken_back') <= " + times
                + " then raise exception 'taken back' using errcode = '40001'; end if; return new; end $$");
        run("create trigger taken_back before insert on ticket for each row when (new.subject = '" + subject
                + "') execute function take_back()");
    }

    private void run(String statement) {
        database.sql(statement).update();
    }
}
