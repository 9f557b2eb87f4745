package mesa.intake.mail.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.intake.mail.HeldReplies;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.intake.mail.kept.OldMails;
import mesa.intake.mail.kept.ReceivedMails;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails that became no part of a ticket don't stay for ever; the others do. */
@MesaTest(backgroundJobs = false)
class ForgetMailsTest {

    private static final String PROCESS = "ForgetMails";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private HeldReplies held;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private ReceivedMails mails;

    @Autowired
    private OldMails old;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
    private DeskWalk walk;

    @BeforeEach
    void aDesk() {
        walk = new DeskWalk(desk);
    }

    @AfterEach
    void nothingGoesOn() {
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "over"));
    }

    @Test
    void whatIsNoPartOfATicketIsForgottenAfterNinetyDaysAndNoSooner() {
        var number = walk.open();
        var ignored = program("Ausente " + UUID.randomUUID()).to(intake).mail();
        var note = program("RE: [" + number + "]").to(intake);
        assertThat(note.kind()).isEqualTo(Kind.NOTE);
        var message = mails.find(note.mail()).orElseThrow().message();
        assertThat(mails.mailsOf(List.of(message))).containsEntry(message, note.mail());

        clock.advance(Duration.ofDays(89));
        night();
        assertThat(List.of(isKept(ignored), isKept(note.mail()))).containsOnly(true);

        clock.advance(Duration.ofDays(2));
        night();
        assertThat(List.of(isKept(ignored), isKept(note.mail()))).containsOnly(false);
        assertThat(mails.find(note.mail())).isEmpty();
        assertThat(mails.mailsOf(List.of(message)))
                .as("no link to what is gone")
                .isEmpty();
        assertThat(row(ignored)).containsEntry("sender", zoe).containsEntry("beginning", "");
    }

    @Test
    void whatWasRefusedIsForgottenNinetyDaysAfterThatAndWhoRefusedItIsNot() {
        var number = walk.open();
        var refused = stranger(number).to(intake).mail();
        clock.advance(Duration.ofDays(60));
        held.refuse(refused, walk.actor("luis"));

        clock.advance(Duration.ofDays(60));
        night();
        assertThat(isKept(refused)).isTrue();

        clock.advance(Duration.ofDays(31));
        night();
        assertThat(isKept(refused)).isFalse();
        assertThat(quarantine.decided(100))
                .filteredOn(decided -> decided.id() == refused)
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.state()).isEqualTo("REFUSED");
                    assertThat(decided.subject()).contains(number.value());
                    assertThat(decided.by()).isNotBlank();
                });
    }

    @Test
    void mailsOfTicketsAndThoseThatWaitForADecisionStay() {
        var opened = Mail.from(zoe).about("Falla").saying("Nada.").to(intake);
        var comment = Mail.from(zoe)
                .about("RE: [" + opened.ticket() + "]")
                .saying("Ya.")
                .to(intake);
        var waiting = stranger(opened.ticket()).to(intake);
        var inQuarantine =
                Mail.from(zoe).at("avisos").about("Hola").saying("Nada.").to(intake);
        assertThat(List.of(opened.kind(), comment.kind(), waiting.kind(), inQuarantine.kind()))
                .containsExactly(Kind.TICKET, Kind.COMMENT, Kind.HELD, Kind.QUARANTINE);

        clock.advance(Duration.ofDays(4000));
        night();

        assertThat(List.of(
                        isKept(opened.mail()),
                        isKept(comment.mail()),
                        isKept(waiting.mail()),
                        isKept(inQuarantine.mail())))
                .containsOnly(true);
    }

    @Test
    void howeverManyThereAreTheyGoAFewAtATime() {
        night();
        ignored(450);
        clock.advance(Duration.ofDays(91));

        assertThat(night()).isGreaterThanOrEqualTo(3);
        assertThat(old.forgetSome()).isFalse();
        assertThat(left()).isZero();
    }

    @Test
    void twoNodesAtOnceDoNoHarm() throws Exception {
        ignored(600);
        clock.advance(Duration.ofDays(91));
        Callable<Boolean> node = () -> {
            while (left() > 0) old.forgetSome();
            return true;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var done : nodes.invokeAll(List.of(node, node)))
                assertThat(done.get()).isTrue();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(left()).isZero();
    }

    private Mail program(String subject) {
        return Mail.from(zoe)
                .about(subject)
                .with("Auto-Submitted: auto-replied")
                .saying("No estoy.");
    }

    private static Mail stranger(TicketNumber number) {
        return Mail.from("beto@tecnologico.localhost")
                .about("RE: [" + number + "]")
                .saying("¿Y bien? " + UUID.randomUUID());
    }

    /** Lets the night come; how many times some were taken out. */
    private long night() {
        var timer = management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .timers()
                .singleResult();
        var before = stepsDone();
        management.executeJob(timer.getId());
        for (var jobs = waiting(); !jobs.isEmpty(); jobs = waiting())
            jobs.forEach(job -> management.executeJob(job.getId()));
        return stepsDone() - before;
    }

    private List<Job> waiting() {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .messages()
                .list();
    }

    private long stepsDone() {
        return history.createHistoricActivityInstanceQuery()
                .activityId("Task_ForgetMails")
                .finished()
                .count();
    }

    private void ignored(int many) {
        database.sql("""
                        with kept as (
                            insert into received_mail (mailbox, message_id, content_hash, received_at, sender, subject,
                                beginning, size, state)
                            select 'soporte', gen_random_uuid()::text, n::text, ?, ?, 'Oferta', 'Compre', 5, 'IGNORED'
                            from generate_series(1, ?) n returning id)
                        insert into received_mail_piece select id, 0, ? from kept""")
                .params(Timestamp.from(clock.instant()), zoe, many, "Hola.".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    /** How many of those that this test put there are not forgotten yet. */
    private long left() {
        return database.sql("""
                        select count(*) from received_mail_piece join received_mail on id = mail
                        where state = 'IGNORED' and sender = ?""").param(zoe).query(Long.class).single();
    }

    private boolean isKept(long mail) {
        return database.sql("select count(*) from received_mail_piece where mail = ?")
                        .param(mail)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Map<String, Object> row(long mail) {
        return database.sql("select sender, beginning from received_mail where id = ?")
                .param(mail)
                .query()
                .singleRow();
    }
}
