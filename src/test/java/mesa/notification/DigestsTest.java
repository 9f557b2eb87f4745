package mesa.notification;

import static mesa.notification.Audience.REQUESTER;
import static mesa.notification.Audience.WATCHERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.access.Newcomer;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Morning;
import mesa.ticket.TicketNumber;
import mesa.ticket.Timeline;
import mesa.ticket.Watchers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@MesaTest(backgroundJobs = false)
class DigestsTest {

    private static final String PROCESS = "SendDigests";
    private static final String BETO = "beto@tecnologico.localhost";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private MailWishes wishes;

    @Autowired
    private MailSettings settings;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Calendars calendars;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;
    private int before;

    @BeforeEach
    void betoWantsOneMailADay() {
        walk = new DeskWalk(desk);
        wishes.choose(walk.person("beto").id(), MailWish.DIGEST);
        before = mails().size();
    }

    @AfterEach
    void betoWantsAllMailsAgain() {
        sender.setPort(mailServer.getSmtp().getPort());
        wishes.choose(walk.person("beto").id(), MailWish.ALL);
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "over"));
        database.sql("delete from digest_item").update();
    }

    @Test
    void itGoesOutWhenTheDeskOpens() {
        var timer = timer();

        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(Morning.next(calendars.usual(), timer.getCreateTime().toInstant()));
        clock.moveTo(timer.getDuedate().toInstant().plusSeconds(60));
        management.executeJob(timer.getId());
        assertThat(timer().getDuedate().toInstant()).isEqualTo(Morning.next(calendars.usual(), clock.instant()));
    }

    @Test
    void oneMailTellsWhatHappenedByTicket() {
        var first = watched();
        var second = watched();
        tell(first, "ticket-moved");
        tell(second, "ticket-moved");
        walk.say(first, "luis", "Ya lo estoy viendo.");
        tell(first, "message-posted");
        assertThat(mails()).as("before the morning").hasSize(before);

        morning();

        var mail = mails().get(before);
        assertThat(mails()).hasSize(before + 1);
        assertThat(Mailbox.header(mail, "Subject")).startsWith("Su resumen del ");
        assertThat(Mailbox.plain(mail))
                .containsSubsequence(first.value(), "Avance", "Mensaje nuevo", "> Ya lo estoy viendo.", second.value())
                .contains("Hola, Alberto:", "/tickets/" + first, "/preferences");
        assertThat(Mailbox.html(mail)).contains(first.value(), "Mensaje nuevo");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void nothingIsToldTwiceAndNobodyIsMailedForNothing() {
        tell(watched(), "ticket-moved");

        morning();
        morning();

        assertThat(mails()).hasSize(before + 1);
    }

    @Test
    void aStepThatIsTriedAgainKeepsNothingTwice() {
        var number = watched();
        var notice = notice(number, "ticket-moved");

        notifications.tell(notice);
        notifications.tell(notice);
        morning();

        assertThat(Mailbox.plain(mails().get(before))).containsOnlyOnce("Avance");
    }

    @Test
    void whileTheMailServerIsDownNothingIsLostAndTheNextMorningTellsOnlyWhatIsNew() throws Exception {
        var old = watched();
        tell(old, "ticket-moved");
        sender.setPort(1);
        management.executeJob(timer().getId());
        var waiting = sending().get(0);
        assertThatThrownBy(() -> management.executeJob(waiting.getId()))
                .hasStackTraceContaining(MailNotSent.class.getName());

        sender.setPort(mailServer.getSmtp().getPort());
        var fresh = watched();
        tell(fresh, "ticket-moved");
        management.executeJob(timer().getId());
        sending().forEach(job -> management.executeJob(job.getId()));

        assertThat(mails().subList(before, mails().size()))
                .extracting(Mailbox::plain)
                .satisfiesExactlyInAnyOrder(
                        mail -> assertThat(mail).contains(old.value()).doesNotContain(fresh.value()),
                        mail -> assertThat(mail).contains(fresh.value()).doesNotContain(old.value()));
    }

    @Test
    void whatADigestShouldHaveToldThatNobodySendsAnyMoreComesWithTheNext() {
        var number = watched();
        tell(number, "ticket-moved");
        management.executeJob(timer().getId());
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "by mistake"));

        morning();

        assertThat(Mailbox.plain(mails().get(before))).contains(number.value());
    }

    @Test
    void whoGotSoManyMailsThatMoreAreHeldBackStillGetsTheMailOfTheDay() {
        var address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
        var zoe = desk.getBean(Directory.class).findOrRegister(new ContactDetails("Zoé Rivera", address, null, null));
        wishes.choose(zoe.id(), MailWish.DIGEST);
        var number = new DeskWalk(desk).open();
        watchers.add(number, zoe.id(), walk.actor("luis"));
        tell(number, "ticket-moved");
        database.sql("""
                        insert into sent_mail (step, recipient, template, message_id, state, changed_at)
                        select gen_random_uuid(), ?, 'question-asked', gen_random_uuid(), 'SENT', ?
                        from generate_series(1, ?)""")
                .params(zoe.id().toString(), Timestamp.from(clock.instant()), settings.automaticPerHour())
                .update();

        morning();

        assertThat(Mailbox.plain(new Mailbox(mailServer, null, address).onlyMail()))
                .contains(number.value());
    }

    @Test
    void whatWaitedForSomebodyUnderAnotherNameIsToldToo() {
        var other = desk.getBean(Directory.class)
                .findOrRegister(
                        new ContactDetails("Beto", "beto-" + UUID.randomUUID() + "@pueblo.localhost", null, null));
        wishes.choose(other.id(), MailWish.DIGEST);
        var early = new DeskWalk(desk).open();
        watchers.add(early, other.id(), walk.actor("luis"));
        tell(early, "ticket-moved");
        database.sql("update person set same_as = ?, email = null, email_key = null where id = ?")
                .params(walk.person("beto").id(), other.id())
                .update();
        var late = watched();
        tell(late, "ticket-moved");

        morning();

        assertThat(mails().subList(before, mails().size()).stream().map(Mailbox::plain))
                .anyMatch(mail -> mail.contains(early.value()))
                .anyMatch(mail -> mail.contains(late.value()));
    }

    @Test
    void whoHasLeftMeanwhileGetsNoMailOfTheDayAndTheTicketSaysSo() {
        try (var leaver = Newcomer.at(desk)) {
            var address = leaver.email();
            wishes.choose(leaver.person().id(), MailWish.DIGEST);
            var number = new DeskWalk(desk).open();
            watchers.add(number, leaver.person().id(), walk.actor("luis"));
            tell(number, "ticket-moved");
            leaver.leave();

            morning();
            morning();

            assertThat(new Mailbox(mailServer, null, address).mails()).isEmpty();
            assertThat(walk.timeline(number).stream().filter(line -> line.what().equals("timeline.mail-gone")))
                    .hasSize(1);
        }
    }

    @Test
    void aQuestionToTheRequesterComesAtOnce() {
        var number = walk.by("beto").open();
        walk.say(number, "luis", "¿Qué dice la pantalla?");

        notifications.tell(notice(number, "question-asked"));
        notifications.tell(notice(number, "ticket-moved"));

        assertThat(mails()).hasSize(before + 1);
        assertThat(Mailbox.header(mails().get(before), "Subject")).contains("Necesitamos un dato");
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotedAtTheTicket() throws Exception {
        var number = watched();
        tell(number, "ticket-moved");
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(BETO, "550 5.1.1 No such user here");

            morning();
        }

        assertThat(desk.getBean(Timeline.class).entries(number, true, null, 50)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("timeline.mail-refused");
            assertThat(line.facts()).containsEntry("mail", "daily-digest");
        });
    }

    private TicketNumber watched() {
        var number = new DeskWalk(desk).open();
        watchers.add(number, walk.person("beto").id(), walk.actor("luis"));
        return number;
    }

    private void tell(TicketNumber number, String template) {
        notifications.tell(notice(number, template));
    }

    private static Notice notice(TicketNumber number, String template) {
        var step = UUID.randomUUID().toString();
        return new Notice(step, "Enviar correo", number, template, List.of(REQUESTER, WATCHERS), null, null);
    }

    private void morning() {
        management.executeJob(timer().getId());
        sending().forEach(job -> management.executeJob(job.getId()));
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .timers()
                .singleResult();
    }

    private List<Job> sending() {
        return management
                .createJobQuery()
                .processDefinitionKey(PROCESS)
                .messages()
                .list();
    }

    private List<MimeMessage> mails() {
        return new Mailbox(mailServer, null, BETO).mails();
    }
}
