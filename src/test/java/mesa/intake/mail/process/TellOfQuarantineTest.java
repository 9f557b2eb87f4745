package mesa.intake.mail.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.QuarantinedMail;
import mesa.intake.mail.kept.Fate;
import mesa.notification.MailNotSent;
import mesa.notification.Mailbox;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Morning;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@MesaTest(backgroundJobs = false)
class TellOfQuarantineTest {

    private static final String PROCESS = "TellOfQuarantine";
    private static final String ROSA = "rosa@mesa.localhost";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private Directory directory;

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private HistoryService history;

    @Autowired
    private Calendars calendars;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;

    @BeforeEach
    void nothingWaits() {
        walk = new DeskWalk(desk);
        for (var mails = quarantine.list(null, 100); !mails.isEmpty(); mails = quarantine.list(null, 100))
            mails.stream().map(QuarantinedMail::id).forEach(id -> quarantine.delete(id, walk.actor("luis")));
    }

    @AfterEach
    void everythingIsAsItWas() {
        sender.setPort(mailServer.getSmtp().getPort());
        directory.chooseLanguage(walk.person("rosa").id(), Locale.forLanguageTag("es"));
        processes
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .list()
                .forEach(running -> processes.deleteProcessInstance(running.getId(), "over"));
    }

    @Test
    void itComesWhenTheDeskOpens() {
        var timer = timer();

        assertThat(timer.getDuedate().toInstant())
                .isEqualTo(Morning.next(calendars.usual(), timer.getCreateTime().toInstant()));
    }

    @Test
    void whileSomethingWaitsTheManagersAreToldEachMorningHowManyAndSinceWhen() {
        var before = mails().size();
        aMailThatNobodyCouldSort();
        clock.advance(Duration.ofHours(3));
        aMailThatNobodyCouldSort();

        var steps = morning();

        assertThat(steps).contains("Task_TellKeepers", "EndEvent_KeepersTold").doesNotContain("EndEvent_NothingWaits");
        assertThat(mails()).hasSize(before + 1);
        var mail = mails().get(before);
        assertThat(Mailbox.header(mail, "Subject")).isEqualTo("Correos por revisar: 2");
        assertThat(Mailbox.plain(mail))
                .contains("Hola, Rosa:", "Ahora esperan: 2. El más antiguo llegó el ", "/quarantine")
                .doesNotContain("null", "[(");
        assertThat(new Mailbox(mailServer, null, "luis@mesa.localhost").mails())
                .noneMatch(one -> Mailbox.header(one, "Subject").contains("Correos por revisar"));
        morning();
        assertThat(mails()).hasSize(before + 2);
    }

    @Test
    void itSpeaksTheLanguageOfThePerson() {
        aMailThatNobodyCouldSort();
        directory.chooseLanguage(walk.person("rosa").id(), Locale.ENGLISH);

        morning();

        var mail = mails().get(mails().size() - 1);
        assertThat(Mailbox.header(mail, "Subject")).isEqualTo("Mail to look at: 1");
        assertThat(Mailbox.plain(mail)).contains("Hello Rosa,", "The oldest came on ");
    }

    @Test
    void whileNothingWaitsNobodyIsMailed() {
        var before = mails().size();

        var steps = morning();

        assertThat(steps).contains("EndEvent_NothingWaits").doesNotContain("Task_TellKeepers");
        assertThat(mails()).hasSize(before);
    }

    @Test
    void whileTheMailServerIsDownItIsTriedAgainAndWhatWasDecidedMeanwhileIsNotTold() {
        var before = mails().size();
        aMailThatNobodyCouldSort();
        sender.setPort(1);
        management.executeJob(timer().getId());
        var job = sending().get(0);

        assertThatThrownBy(() -> management.executeJob(job.getId()))
                .hasStackTraceContaining(MailNotSent.class.getName());
        nothingWaits();
        sender.setPort(mailServer.getSmtp().getPort());
        management.executeJob(job.getId());

        assertThat(mails()).hasSize(before);
    }

    private void aMailThatNobodyCouldSort() {
        var fate = Mail.from("<>").about("Undeliverable").saying("?").to(intake);
        assertThat(fate.kind()).isEqualTo(Fate.Kind.QUARANTINE);
    }

    /** Lets the desk open, and gives the steps that were taken. */
    private List<String> morning() {
        var earlier = instances();
        management.executeJob(timer().getId());
        sending().forEach(job -> management.executeJob(job.getId()));
        return instances().stream()
                .filter(id -> !earlier.contains(id))
                .flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> instances() {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
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
        return new Mailbox(mailServer, null, ROSA)
                .mails().stream()
                        .filter(mail -> {
                            var subject = Mailbox.header(mail, "Subject");
                            return subject.contains("Correos por revisar") || subject.contains("Mail to look at");
                        })
                        .toList();
    }
}
