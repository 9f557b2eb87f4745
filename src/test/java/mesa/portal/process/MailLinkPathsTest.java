package mesa.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.access.AccountManagement;
import mesa.access.Newcomer;
import mesa.access.PasswordLinks;
import mesa.access.SignedLinks;
import mesa.incident.DeskWalk;
import mesa.notification.MailNotSent;
import mesa.notification.Mailbox;
import mesa.portal.links.AskedLinks;
import mesa.ticket.TicketNumber;
import mesa.ticket.Timeline;
import mesa.ticket.Watchers;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@MesaTest(backgroundJobs = false)
class MailLinkPathsTest {

    private static final String BETO = "beto@tecnologico.localhost";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SignedLinks signed;

    @Autowired
    private PasswordLinks passwords;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    private AskedLinks asked;
    private DeskWalk walk;
    private Newcomer nova;

    @BeforeEach
    void novaComes() {
        asked = new AskedLinks(desk);
        walk = new DeskWalk(desk);
        nova = Newcomer.at(desk);
    }

    @AfterEach
    void novaGoes() {
        sender.setPort(mailServer.getSmtp().getPort());
        nova.close();
        database.sql("delete from link_request").update();
    }

    @Test
    void c2_whoForgotTheirPasswordIsMailedALink() {
        var request = asked.forPassword(nova.username());

        asked.work(request);

        assertThat(asked.steps(request))
                .contains("Task_MailPasswordLink", "EndEvent_PasswordLinkMailed")
                .doesNotContain("Task_MailTicketLink", "Task_ExplainNoPassword", "EndEvent_NothingMailed");
        var mail = asked.mails(nova.email()).get(0);
        assertThat(Mailbox.header(mail, "Subject")).isEqualTo("Su enlace para una contraseña nueva");
        assertThat(Mailbox.header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(mail, "Message-ID")).isNotBlank();
        assertThat(Mailbox.plain(mail))
                .contains("Hola, Nova:", nova.username())
                .doesNotContain("Al llamar, diga el número", "null");
        var token = AskedLinks.link(mail, "/password/new/").substring("/password/new/".length());
        assertThat(passwords.person(token)).isPresent();
    }

    @Test
    void theMailAddressServesAsWellAsTheUserName() {
        asked.work(asked.forPassword("  " + nova.email().toUpperCase() + " "));

        assertThat(asked.mails(nova.email())).hasSize(1);
    }

    @Test
    void whoHasNoLogInIsToldThatTheyNeedNoPassword() {
        try (var stranger = Newcomer.withoutLogIn(desk)) {
            var request = asked.forPassword(stranger.email());

            asked.work(request);

            assertThat(asked.steps(request))
                    .contains("EndEvent_NoPasswordExplained")
                    .doesNotContain("Task_MailPasswordLink");
            var mail = asked.mails(stranger.email()).get(0);
            assertThat(Mailbox.header(mail, "Subject")).isEqualTo("Usted no necesita contraseña");
            assertThat(AskedLinks.link(mail, "/status")).isEqualTo("/status");
            assertThat(Mailbox.plain(mail)).doesNotContain("/password/");
        }
    }

    @Test
    void nobodyIsMailedAnythingForANameThatNobodyHas() {
        var before = mailServer.getReceivedMessages().length;
        var request = asked.forPassword("nobody-has-this-name");

        asked.work(request);

        assertThat(asked.steps(request))
                .contains("EndEvent_NothingMailed")
                .doesNotContain("Task_MailPasswordLink", "Task_ExplainNoPassword");
        assertThat(mailServer.getReceivedMessages()).hasSize(before);
    }

    @Test
    void whoHasLeftIsNobody() {
        var number = walk.open();
        watchers.add(number, nova.person().id(), walk.actor("luis"));
        nova.leave();

        asked.work(asked.forPassword(nova.email()));
        asked.work(asked.forTicket(number, nova.email()));

        assertThat(asked.mails(nova.email())).isEmpty();
    }

    @Test
    void whoLeavesBeforeTheMailIsWrittenGetsNone() {
        var request = asked.forPassword(nova.username());
        management.executeJob(asked.job(request).getId());

        nova.leave();
        asked.work(request);

        assertThat(asked.mails(nova.email())).isEmpty();
    }

    @Test
    void a12_theRequesterIsMailedALinkToTheTicket() {
        var number = walk.by("beto").open();
        var before = asked.mails(BETO).size();

        var request = asked.forTicket(typed(number), "Beto@Tecnologico.Localhost");
        asked.work(request);

        assertThat(asked.steps(request))
                .contains("Task_MailTicketLink", "EndEvent_TicketLinkMailed")
                .doesNotContain("EndEvent_NothingMailed", "Task_MailPasswordLink");
        var mail = asked.mails(BETO).get(before);
        assertThat(Mailbox.header(mail, "Subject")).isEqualTo("[" + number + "] Su enlace para ver cómo va");
        assertThat(subjectOf(AskedLinks.link(mail, "/visit/")))
                .isEqualTo(number + ":" + walk.person("beto").id());
        assertThat(Mailbox.plain(mail)).contains("El enlace sirve hasta el");
        assertThat(timeline.entries(number, true, null, 50))
                .anyMatch(line -> "ticket-link".equals(line.facts().get("mail")));
        assertThat(timeline.entries(number, false, null, 50))
                .noneMatch(line -> "ticket-link".equals(line.facts().get("mail")));
    }

    @Test
    void theLinkToTheTicketEndsAfterSevenDays() {
        var number = walk.by("beto").open();
        var before = asked.mails(BETO).size();
        asked.work(asked.forTicket(number, BETO));
        var link = AskedLinks.link(asked.mails(BETO).get(before), "/visit/");

        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(subjectOf(link)).isNotNull();
        clock.advance(Duration.ofMinutes(2));

        assertThat(subjectOf(link)).isNull();
    }

    @Test
    void c9_a12_aWatchersAddressCountsToo() {
        var number = walk.open();
        watchers.add(number, nova.person().id(), walk.actor("luis"));

        asked.work(asked.forTicket(number, nova.email()));

        assertThat(subjectOf(AskedLinks.link(asked.mails(nova.email()).get(0), "/visit/")))
                .isEqualTo(number + ":" + nova.person().id());
    }

    @Test
    void theNumberOfSomebodyElsesTicketGivesNothing() {
        var number = walk.open();

        var somebodyElse = asked.forTicket(number, nova.email());
        var noSuchAddress = asked.forTicket(number, UUID.randomUUID() + "@nowhere.localhost");
        var noSuchTicket = asked.forTicket(TicketNumber.parse("9000000002").orElseThrow(), nova.email());
        asked.work(somebodyElse);
        asked.work(noSuchAddress);
        asked.work(noSuchTicket);

        assertThat(asked.steps(somebodyElse)).contains("EndEvent_NothingMailed");
        assertThat(asked.steps(noSuchAddress)).contains("EndEvent_NothingMailed");
        assertThat(asked.steps(noSuchTicket)).contains("EndEvent_NothingMailed");
        assertThat(asked.mails(nova.email())).isEmpty();
    }

    @Test
    void noTechnicianIsMailedALinkJustBecauseTheyMaySeeEveryTicket() {
        var request = asked.forTicket(walk.open(), "luis@mesa.localhost");

        asked.work(request);

        assertThat(asked.steps(request)).contains("EndEvent_NothingMailed");
    }

    @Test
    void theAnswerToKnownAndUnknownBeginsAlike() {
        var known = asked.forPassword(nova.username());
        var unknown = asked.forPassword("nobody-has-this-name");
        var ticket = asked.forTicket(walk.open(), nova.email());

        for (var request : new UUID[] {known, unknown, ticket}) {
            assertThat(asked.job(request).getRetries()).isPositive();
            assertThat(asked.facts(request)).isEmpty();
            assertThat(asked.steps(request)).containsOnly("StartEvent_LinkAsked");
        }
    }

    @Test
    void theEngineNeverKnowsALinkOrWhatWasTyped() {
        var request = asked.forPassword(nova.email());

        asked.work(request);

        assertThat(asked.facts(request).stream().filter(Objects::nonNull))
                .containsExactlyInAnyOrder("PASSWORD_LINK", nova.person().id().toString());
        assertThat(database.sql("select typed from link_request where id = ?")
                        .param(request)
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void nobodyIsMailedMoreThanFiveLinksAnHour() {
        for (var i = 0; i < 7; i++) {
            asked.work(asked.forPassword(nova.email()));
        }
        assertThat(asked.mails(nova.email())).hasSize(5);

        clock.advance(Duration.ofMinutes(61));
        asked.work(asked.forPassword(nova.email()));

        assertThat(asked.mails(nova.email())).hasSize(6);
    }

    @Test
    void theEngineForgetsYesterdaysRequestsByItself() {
        var yesterday = asked.forPassword(nova.email());
        asked.work(yesterday);
        assertThat(history.findHistoryCleanupJobs()).isNotEmpty();

        clock.advance(Duration.ofHours(25));
        management.executeJob(history.cleanUpHistoryAsync(true).getId());

        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(yesterday.toString())
                        .count())
                .isZero();
    }

    @Test
    void whatWasAskedYesterdayIsForgotten() {
        var yesterday = asked.forPassword(nova.email());
        asked.work(yesterday);

        clock.advance(Duration.ofHours(25));
        asked.work(asked.forPassword("nobody-has-this-name"));

        assertThat(database.sql("select count(*) from link_request where id = ?")
                        .param(yesterday)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whileTheMailServerIsDownTheStepWaitsAndTheLinkIsMadeWhenItIsBack() {
        var request = asked.forPassword(nova.username());
        management.executeJob(asked.job(request).getId());
        sender.setPort(1);

        assertThatThrownBy(() -> asked.work(request)).hasStackTraceContaining(MailNotSent.class.getName());
        assertThat(asked.job(request).getExceptionMessage())
                .contains("'password-link'")
                .doesNotContain("http");
        clock.advance(Duration.ofHours(2));
        sender.setPort(mailServer.getSmtp().getPort());
        asked.work(request);

        var mails = asked.mails(nova.email());
        assertThat(mails).hasSize(1);
        var token = AskedLinks.link(mails.get(0), "/password/new/").substring("/password/new/".length());
        assertThat(passwords.person(token)).isPresent();
        assertThat(accounts.check(nova.username(), Newcomer.PASSWORD)).isPresent();
    }

    /** As somebody types it who leaves the letters out. */
    private static TicketNumber typed(TicketNumber number) {
        return TicketNumber.parse(number.value().replaceAll("\\D", "")).orElseThrow();
    }

    private String subjectOf(String link) {
        return signed.subject("visit", link.substring("/visit/".length())).orElse(null);
    }
}
