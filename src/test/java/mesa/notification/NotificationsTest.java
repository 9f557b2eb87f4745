package mesa.notification;

import static mesa.notification.Audience.ASSIGNEE;
import static mesa.notification.Audience.LEAD;
import static mesa.notification.Audience.MANAGER;
import static mesa.notification.Audience.NEXT_TEAM;
import static mesa.notification.Audience.REQUESTER;
import static mesa.notification.Audience.SUPPLIER;
import static mesa.notification.Audience.TEAM;
import static mesa.notification.Audience.WATCHERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.access.Newcomer;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketType;
import mesa.ticket.Timeline;
import mesa.ticket.TimelineEntry;
import mesa.ticket.TimelineTexts;
import mesa.ticket.Urgency;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@MesaTest(backgroundJobs = false)
class NotificationsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private Directory directory;

    @Autowired
    private MailWishes wishes;

    @Autowired
    private MailLedger ledger;

    @Autowired
    private SentMails mails;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TimelineTexts words;

    @Autowired
    private ReplyAddress answers;

    @Autowired
    private SentMailIds ids;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MailSettings settings;

    @Value("${camunda.bpm.job-execution.lock-time-in-millis}")
    private long jobLock;

    @Autowired
    private TestClock clock;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JavaMailSenderImpl sender;

    @AfterEach
    void backToTheUsualMailServer() {
        sender.setPort(mailServer.getSmtp().getPort());
    }

    @Test
    void a11_confirmsTheNumberToTheAddressGivenAlsoWhenItIsUnknown() {
        var stranger = directory.findOrRegister(
                new ContactDetails("Zoé Rivera", "zoe-" + UUID.randomUUID() + "@pueblo.localhost", null, null));
        var ticket = aTicketOf(stranger);

        tell(ticket, "ticket-received", REQUESTER);

        var mail = mailboxOf(ticket, stranger).onlyMail();
        assertThat(Mailbox.header(mail, "Subject"))
                .isEqualTo("[" + ticket.number() + "] Recibimos su reporte: No imprime");
        assertThat(Mailbox.header(mail, "From")).contains("Mesa de Ayuda", "soporte@mesa.localhost");
        assertThat(Mailbox.plain(mail))
                .contains("Hola, Zoé:", ticket.number().value(), "> Desde hoy", "/reply/", "/visit/");
        assertThat(Mailbox.html(mail)).contains("Desde hoy", "/reply/").doesNotContain("<img");
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        var ticket = aTicketOf(person("ana"));

        tell(ticket, "ticket-received", MANAGER);

        assertThat(person("rosa").language()).isEqualTo(SPANISH);
        assertThat(Mailbox.header(mailboxOf(ticket, person("rosa")).onlyMail(), "Subject"))
                .contains("Recibimos");
    }

    @Test
    void saysThatAProgramWroteItAndKeepsATicketsMailsTogether() {
        var ticket = aTicketOf(person("ana"));

        tell(ticket, "ticket-received", REQUESTER);
        tell(ticket, "ticket-moved", REQUESTER);

        var mails = mailboxOf(ticket, person("ana")).mails();
        assertThat(mails).hasSize(2);
        assertThat(Mailbox.header(mails.get(0), "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(Mailbox.header(mails.get(1), "In-Reply-To")).isEqualTo(Mailbox.header(mails.get(0), "Message-ID"));
        assertThat(Mailbox.header(mails.get(1), "References"))
                .startsWith(Mailbox.header(mails.get(0), "References"))
                .endsWith(Mailbox.header(mails.get(0), "Message-ID"));
    }

    @Test
    void anAnswerFindsItsTicketByItsAddressAndByTheMailThatItAnswers() {
        var ticket = aTicketOf(person("ana"));
        watchers.add(ticket.number(), person("beto").id(), aPerson("luis"));

        tell(ticket, "ticket-moved", REQUESTER, WATCHERS);

        for (var reader : List.of("ana", "beto")) {
            var mail = mailboxOf(ticket, person(reader)).onlyMail();
            var answerTo = Mailbox.header(mail, "Reply-To").replaceAll("(?s).*<|>.*", "");
            assertThat(answers.ticketOf(answerTo)).contains(ticket.number());
            assertThat(answers.ticketOf(answerTo.toUpperCase(Locale.ROOT))).contains(ticket.number());
            assertThat(answerTo.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(ids.ticketOf(Mailbox.header(mail, "Message-ID"))).contains(ticket.number());
            assertThat(ids.ticketOf(Mailbox.header(mail, "References"))).contains(ticket.number());
            assertThat(ids.isOurs(Mailbox.header(mail, "Message-ID"))).isTrue();
        }
        assertThat(Mailbox.header(mailboxOf(ticket, person("ana")).onlyMail(), "Reply-To"))
                .isNotEqualTo(Mailbox.header(mailboxOf(ticket, person("beto")).onlyMail(), "Reply-To"));
    }

    @Test
    void nobodyMakesUpAnAddressOrAnIdOfTheDesk() {
        var ticket = aTicketOf(person("ana"));
        var other = aTicketOf(person("beto"));
        var address = answers.of(ticket.number(), person("ana").id());
        var digits = ticket.number().value().toLowerCase(Locale.ROOT);

        assertThat(answers.ticketOf(address.replace(digits, other.number().value())))
                .isEmpty();
        assertThat(answers.ticketOf("soporte+" + digits + "@mesa.localhost")).isEmpty();
        assertThat(answers.ticketOf("soporte@mesa.localhost")).isEmpty();
        assertThat(answers.ticketOf(null)).isEmpty();
        assertThat(ids.isOurs("<" + ticket.number() + "@elsewhere.localhost>")).isFalse();
        assertThat(ids.isOurs("<nobody@mesa.localhost>")).isFalse();
        assertThat(ids.isOurs("")).isFalse();
    }

    @Test
    void c9_watchersAreToldWithoutTheLinksThatAreTheRequesters() {
        var ticket = aTicketOf(person("ana"));
        watchers.add(ticket.number(), person("beto").id(), aPerson("luis"));
        conversation.post(ticket.number(), MessageKind.SOLUTION, "Se cambió el cable.", aPerson("luis"));

        tell(ticket, "solution-proposed", REQUESTER, WATCHERS);

        assertThat(Mailbox.plain(mailboxOf(ticket, person("ana")).onlyMail()))
                .contains("Se cambió el cable.", "?verdict=approve", "?verdict=reject");
        assertThat(Mailbox.plain(mailboxOf(ticket, person("beto")).onlyMail()))
                .contains("Se cambió el cable.", "/tickets/" + ticket.number())
                .doesNotContain("/solution/", "/reply/", "/visit/");
    }

    @Test
    void whoIsMeantTwiceGetsOneMail() {
        var ticket = aTicketOf(person("ana"));
        watchers.add(ticket.number(), person("ana").id(), aPerson("ana"));

        tell(ticket, "solution-proposed", REQUESTER, WATCHERS);

        assertThat(Mailbox.plain(mailboxOf(ticket, person("ana")).onlyMail())).contains("?verdict=approve");
    }

    @Test
    void d13_theLeadIsToldAndTheNextLevelIsAskedToHelp() {
        var ticket = aTicketOf(person("ana"));
        tickets.route(ticket.number(), "mesa-de-ayuda", 1, aPerson("luis"));
        tickets.assign(ticket.number(), person("luis").id(), aPerson("luis"));

        tell(ticket, "resolution-overdue", ASSIGNEE, LEAD, NEXT_TEAM);

        assertThat(Mailbox.plain(mailboxOf(ticket, person("luis")).onlyMail()))
                .contains("Lo tiene " + person("luis").name(), "/tickets/" + ticket.number(), "/tasklist/")
                .doesNotContain("Su equipo puede ayudar");
        assertThat(Mailbox.plain(mailboxOf(ticket, person("lucia")).onlyMail())).contains("no se resolvió a tiempo");
        assertThat(Mailbox.plain(mailboxOf(ticket, person("marta")).onlyMail())).contains("Su equipo puede ayudar");
        assertThat(mailboxOf(ticket, person("rosa")).mails()).isEmpty();
    }

    @Test
    void aTeamWithoutALeadIsToldItself() {
        var ticket = aTicketOf(person("ana"));
        tickets.route(ticket.number(), "proveedor-telefonia", 3, aPerson("luis"));

        tell(ticket, "resolution-overdue", LEAD, NEXT_TEAM);

        assertThat(Mailbox.plain(mailboxOf(ticket, person("ivan")).onlyMail()))
                .contains("Nadie lo ha tomado todavía")
                .doesNotContain("Su equipo puede ayudar");
    }

    @Test
    void nobodyIsToldOfTheirOwnDeed() {
        var ticket = aTicketOf(person("ana"));
        watchers.add(ticket.number(), person("luis").id(), aPerson("luis"));

        notifications.tell(aNotice(
                ticket,
                "ticket-moved",
                List.of(REQUESTER, WATCHERS),
                person("luis").id()));

        assertThat(mailboxOf(ticket, person("ana")).mails()).hasSize(1);
        assertThat(mailboxOf(ticket, person("luis")).mails()).isEmpty();
    }

    @Test
    void butARequesterIsToldThatTheirTicketCameIn() {
        var ticket = aTicketOf(person("ana"));

        notifications.tell(aNotice(
                ticket, "ticket-received", List.of(REQUESTER), person("ana").id()));

        assertThat(mailboxOf(ticket, person("ana")).mails()).hasSize(1);
    }

    @Test
    void whileNobodyWorksOnItTheWholeTeamIsToldInPlaceOfTheAssignee() {
        var ticket = aTicketOf(person("ana"));
        tickets.route(ticket.number(), "aplicaciones", 2, aPerson("luis"));

        tell(ticket, "answer-received", ASSIGNEE);
        tickets.assign(ticket.number(), person("marta").id(), aPerson("marta"));
        tell(ticket, "message-posted", ASSIGNEE);

        assertThat(mailboxOf(ticket, person("marta")).mails()).hasSize(2);
        assertThat(Mailbox.plain(mailboxOf(ticket, person("marta")).mails().get(0)))
                .contains("/camunda/app/tasklist/")
                .doesNotContain("/reply/");
        assertThat(mailboxOf(ticket, person("mateo")).mails()).hasSize(1);
    }

    @Test
    void theTeamIsToldWhereWhoeverWorkedOnItHasLeftTheDesk() {
        var gone = aStranger();
        var ticket = aTicketOf(person("ana"));
        tickets.route(ticket.number(), "aplicaciones", 2, aPerson("luis"));
        tickets.assign(ticket.number(), gone.id(), aPerson("luis"));

        tell(ticket, "answer-received", ASSIGNEE);

        assertThat(mailboxOf(ticket, gone).mails()).isEmpty();
        assertThat(mailboxOf(ticket, person("marta")).mails()).hasSize(1);
    }

    @Test
    void theSupplierBehindTheServiceIsToldThroughTheDesksContact() {
        var ticket = aTicketOf(person("ana"), "telefonia-radio");

        tell(ticket, "ticket-assigned-team", SUPPLIER);

        assertThat(mailboxOf(ticket, person("ivan")).mails()).hasSize(1);
    }

    @Test
    void aSuppliersMailboxGetsAllItsWorkButNoWayToAPageThatItMayNotSee() {
        var address = "proveedor-" + UUID.randomUUID() + "@telefonia.localhost";
        try (var supplier = SupplierMailbox.at(desk, "proveedor-telefonia", address)) {
            var ticket = aTicketOf(person("ana"));
            tickets.route(ticket.number(), supplier.team(), 3, aPerson("luis"));
            var note = conversation.post(ticket.number(), MessageKind.NOTE, "Solo para nosotros.", aPerson("luis"));

            alreadyGot(Recipient.TEAM + supplier.team(), "ticket-assigned-team", settings.automaticPerHour());

            tell(ticket, "ticket-assigned-team", TEAM);
            tell(ticket, "resolution-overdue", LEAD);
            notifications.tell(new Notice(
                    "supplier-" + ticket.number(),
                    "Enviar correo",
                    ticket.number(),
                    "message-posted",
                    List.of(ASSIGNEE),
                    note.id(),
                    null));

            assertThat(new Mailbox(mailServer, ticket.number().value(), address).mails())
                    .hasSize(3)
                    .allSatisfy(mail -> assertThat(Mailbox.plain(mail))
                            .contains("/tasklist/")
                            .doesNotContain("/tickets/" + ticket.number(), "Solo para nosotros"));
        }
    }

    @Test
    void aMailIsLetGoOnlyByTheTryThatHasItNow() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(person("ana").email(), "451 4.3.0 Come back later");
            var notice = aNotice(aTicketOf(person("ana")), "ticket-moved", List.of(REQUESTER), null);
            assertThatThrownBy(() -> notifications.tell(notice)).isInstanceOf(MailNotSent.class);
            var mail = mails.findByStepAndRecipient(
                            notice.step(), person("ana").id().toString())
                    .orElseThrow();
            var slow = ledger.claim(mail).orElseThrow();
            claim(notice, "-1 second");
            var now = ledger.claim(mail).orElseThrow();

            ledger.letGo(mail, slow);
            assertThat(ledger.claim(mail)).as("the newer try has it").isEmpty();
            ledger.letGo(mail, now);
            assertThat(ledger.claim(mail)).isPresent();
        }
    }

    @Test
    void whoHasNoAddressIsSkippedAndTheTimelineSaysSo() {
        var ticket = aTicketOf(new Requester(person("ana").id(), "Ana Núñez", null, null, null, null, true));

        tell(ticket, "ticket-received", REQUESTER);

        assertThat(linesOf(ticket))
                .contains("Sin correo «Recibimos su reporte» para Ana Núñez: no tiene dirección de correo");
    }

    @Test
    void whoHasLeftTheDesksFileGetsNoMailAndTheTimelineSaysSoOnce() {
        try (var leaver = Newcomer.at(desk)) {
            var person = leaver.person();
            var ticket = aTicketOf(person);
            var watched = aTicketOf(person("ana"));
            watchers.add(watched.number(), person.id(), aPerson("luis"));
            leaver.leave();

            for (var i = 0; i < 2; i++) {
                tell(ticket, "ticket-moved", REQUESTER);
                tell(watched, "ticket-moved", REQUESTER, WATCHERS);
            }

            for (var each : List.of(ticket, watched)) {
                assertThat(mailboxOf(each, person).mails()).isEmpty();
                assertThat(linesOf(each).stream().filter(line -> line.contains("ya no está en la lista")))
                        .hasSize(1);
            }
            assertThat(mailboxOf(watched, person("ana")).mails()).hasSize(2);
        }
    }

    @Test
    void butWhoAsksForSomethingAfterTheyLeftIsToldOfThat() {
        try (var leaver = Newcomer.at(desk)) {
            leaver.leave();
            var back = leaver.person();
            var ticket = aTicketOf(new Requester(back.id(), back.name(), back.email(), null, null, null, false));

            tell(ticket, "ticket-received", REQUESTER);

            assertThat(mailboxOf(ticket, back).mails()).hasSize(1);
        }
    }

    @Test
    void whoWantedOneMailADayIsToldAtOnceOfWhatTheyAskAfterTheyLeft() {
        try (var leaver = Newcomer.at(desk)) {
            wishes.choose(leaver.person().id(), MailWish.DIGEST);
            leaver.leave();
            var back = leaver.person();
            var ticket = aTicketOf(new Requester(back.id(), back.name(), back.email(), null, null, null, false));

            tell(ticket, "ticket-received", REQUESTER);

            assertThat(mailboxOf(ticket, back).mails()).hasSize(1);
            assertThat(linesOf(ticket)).contains("Correo «Recibimos su reporte» enviado a " + back.name());
        }
    }

    @Test
    void theTimelineSaysForTheDeskWhoWasToldWhat() {
        var ticket = aTicketOf(person("ana"));

        tell(ticket, "ticket-received", REQUESTER);

        assertThat(linesOf(ticket))
                .contains("Correo «Recibimos su reporte» enviado a "
                        + person("ana").name());
        assertThat(timeline.entries(ticket.number(), false, null, 50))
                .extracting(TimelineEntry::what)
                .doesNotContain("timeline.mail-sent");
    }

    @Test
    void aRefusedAddressIsNotTriedAgainAndTheTimelineSaysSo() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(person("ana").email(), "550 5.1.1 No such user here");
            var ticket = aTicketOf(person("ana"));
            var notice = aNotice(ticket, "ticket-received", List.of(REQUESTER), null);

            notifications.tell(notice);
            notifications.tell(notice);

            assertThat(server.timesAsked(person("ana").email())).isEqualTo(1);
            assertThat(linesOf(ticket)).anyMatch(line -> line.contains("el servidor rechazó la dirección"));
        }
    }

    @Test
    void aServerThatWantsNoMailFromTheDeskIsTriedAgainInsteadOfLosingEverybodysMails() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(person("ana").email(), "554 5.7.1 Relay access denied");
            var ticket = aTicketOf(person("ana"));
            var notice = aNotice(ticket, "ticket-received", List.of(REQUESTER), null);

            assertThatThrownBy(() -> notifications.tell(notice))
                    .isInstanceOf(MailNotSent.class)
                    .hasMessageContaining("Relay access denied");
            assertThat(linesOf(ticket)).noneMatch(line -> line.contains("rechazó la dirección"));
            server.answerTo(person("ana").email(), null);
            notifications.tell(notice);

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aSecondTryTellsOnlyThoseWhoWereNotToldYet() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(person("beto").email(), "451 4.3.0 Come back later");
            var ticket = aTicketOf(person("ana"));
            watchers.add(ticket.number(), person("beto").id(), aPerson("luis"));
            watchers.add(ticket.number(), person("marta").id(), aPerson("luis"));
            var notice = aNotice(ticket, "ticket-moved", List.of(REQUESTER, WATCHERS), null);

            assertThatThrownBy(() -> notifications.tell(notice))
                    .isInstanceOf(MailNotSent.class)
                    .hasMessageContaining("451");
            assertThat(server.taken()).hasSize(2);
            server.answerTo(person("beto").email(), null);
            notifications.tell(notice);

            assertThat(server.taken()).hasSize(3);
            assertThat(server.taken().get(2))
                    .contains("To: ")
                    .contains(person("beto").email());
        }
    }

    @Test
    void aMailThatAnEarlierTryIsStillHandingOverIsNotSentASecondTime() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            server.answerTo(person("ana").email(), "451 4.3.0 Come back later");
            var notice = aNotice(aTicketOf(person("ana")), "ticket-moved", List.of(REQUESTER), null);
            assertThatThrownBy(() -> notifications.tell(notice)).isInstanceOf(MailNotSent.class);
            server.answerTo(person("ana").email(), null);
            claim(notice, "1 minute");

            assertThatThrownBy(() -> notifications.tell(notice))
                    .isInstanceOf(MailNotSent.class)
                    .hasMessageContaining("An earlier try is still handing over");
            assertThat(server.taken()).isEmpty();
            claim(notice, "-1 second");
            notifications.tell(notice);
            notifications.tell(notice);

            assertThat(server.taken()).hasSize(1);
        }
    }

    @Test
    void aTryEndsWellBeforeTheEngineGivesItsWorkToAnother() {
        var timeouts = Binder.get(desk.getEnvironment())
                .bind("spring.mail.properties", Bindable.mapOf(String.class, Long.class))
                .get();

        assertThat(settings.claim()).isLessThan(Duration.ofMillis(jobLock));
        for (var protocol : List.of("mail.smtp.", "mail.smtps.")) {
            for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
                assertThat(settings.longestSending().plusMillis(timeouts.get(protocol + timeout)))
                        .as(protocol + timeout)
                        .isLessThan(settings.claim());
            }
        }
    }

    private void claim(Notice notice, String time) {
        database.sql("update sent_mail set claimed_until = clock_timestamp() + cast(? as interval) where step = ?")
                .params(time, notice.step())
                .update();
    }

    @Test
    void somebodyOutsideGetsSoManyMailsAnHourAndTheTicketSaysOnceThatMoreWereHeldBack() {
        var stranger = directory.findOrRegister(
                new ContactDetails("Zoé Rivera", "zoe-" + UUID.randomUUID() + "@pueblo.localhost", null, null));
        var ticket = aTicketOf(stranger);
        var other = aTicketOf(stranger);
        alreadyGot(stranger, settings.automaticPerHour() - 2);
        tell(other, "ticket-moved", REQUESTER);
        var last = aNotice(ticket, "ticket-moved", List.of(REQUESTER), null);

        for (var i = 0; i < 4; i++) tell(ticket, "ticket-moved", REQUESTER);
        notifications.tell(last);
        notifications.tell(last);

        assertThat(mailboxOf(ticket, stranger).mails()).hasSize(1);
        assertThat(linesOf(ticket).stream().filter(line -> line.contains("demasiados en una hora")))
                .hasSize(1);
        clock.advance(Duration.ofMinutes(61));
        notifications.tell(last);
        tell(ticket, "ticket-moved", REQUESTER);
        assertThat(mailboxOf(ticket, stranger).mails()).hasSize(2);
    }

    @Test
    void aQuestionGoesOutHoweverManyOtherMailsSomebodyGot() {
        var stranger = aStranger();
        var ticket = aTicketOf(stranger);
        alreadyGot(stranger, settings.automaticPerHour());

        tell(ticket, "ticket-moved", REQUESTER);
        tell(ticket, "question-asked", REQUESTER);
        tell(ticket, "solution-proposed", REQUESTER);

        assertThat(mailboxOf(ticket, stranger).mails())
                .extracting(mail -> Mailbox.header(mail, "Subject"))
                .satisfiesExactly(
                        question -> assertThat(question).contains("Necesitamos un dato"),
                        solution -> assertThat(solution).contains("Resuelto"));
    }

    @Test
    void butADeskThatOnlyAsksFallsSilentToo() {
        var stranger = aStranger();
        var ticket = aTicketOf(stranger);
        alreadyGot(stranger, "question-asked", settings.automaticPerHour());

        tell(ticket, "question-asked", REQUESTER);

        assertThat(mailboxOf(ticket, stranger).mails()).isEmpty();
    }

    @Test
    void whatIsHeldBackAnotherDayTheTicketSaysAgain() {
        var stranger = aStranger();
        var ticket = aTicketOf(stranger);
        for (var day = 0; day < 2; day++) {
            alreadyGot(stranger, settings.automaticPerHour());
            tell(ticket, "ticket-moved", REQUESTER);
            tell(ticket, "ticket-moved", REQUESTER);
            clock.advance(Duration.ofDays(1));
        }

        assertThat(linesOf(ticket).stream().filter(line -> line.contains("demasiados en una hora")))
                .hasSize(2);
    }

    @Test
    void theDesksOwnPeopleGetEveryMailHoweverManyThereAre() {
        var ticket = aTicketOf(person("ana"));
        tickets.assign(ticket.number(), person("luis").id(), aPerson("luis"));
        alreadyGot(person("luis"), settings.automaticPerHour());

        tell(ticket, "answer-received", ASSIGNEE);

        assertThat(mailboxOf(ticket, person("luis")).mails()).hasSize(1);
    }

    @Test
    void aMailThatWasPerhapsSentBeforeTheDeskFellHasTheSameIdWhenItIsSentAgain() throws Exception {
        try (var server = new StubbornMailServer()) {
            sender.setPort(server.port());
            var ticket = aTicketOf(person("ana"));
            var notice = aNotice(ticket, "ticket-received", List.of(REQUESTER), null);
            notifications.tell(notice);
            database.sql("update sent_mail set state = 'SENDING' where step = ?")
                    .param(notice.step())
                    .update();

            notifications.tell(notice);

            assertThat(server.taken()).hasSize(2);
            assertThat(messageIdIn(server.taken().get(1)))
                    .isEqualTo(messageIdIn(server.taken().get(0)))
                    .contains(ticket.number().value());
        }
    }

    @Test
    void theNameOfAPersonCannotAddHeaders() {
        var ticket = aTicketOf(new Requester(
                person("ana").id(),
                "Ana\r\nBcc: todos@mesa.localhost",
                "ana@finanzas.localhost",
                null,
                null,
                null,
                true));

        tell(ticket, "ticket-received", REQUESTER);

        var mail = mailboxOf(ticket, person("ana")).onlyMail();
        assertThat(Mailbox.header(mail, "Bcc")).isEmpty();
    }

    private Person aStranger() {
        return directory.findOrRegister(
                new ContactDetails("Zoé Rivera", "zoe-" + UUID.randomUUID() + "@pueblo.localhost", null, null));
    }

    private void alreadyGot(Person person, int mails) {
        alreadyGot(person, "ticket-moved", mails);
    }

    private void alreadyGot(Person person, String template, int mails) {
        alreadyGot(person.id().toString(), template, mails);
    }

    private void alreadyGot(String receiver, String template, int mails) {
        database.sql("""
                        insert into sent_mail (step, recipient, template, message_id, state, changed_at)
                        select gen_random_uuid(), ?, ?, gen_random_uuid(), 'SENT', ?
                        from generate_series(1, ?)""")
                .params(receiver, template, Timestamp.from(clock.instant()), mails)
                .update();
    }

    private static String messageIdIn(String mail) {
        return mail.replaceAll("(?s).*\nMessage-ID:\\s+(<[^>]+>).*", "$1");
    }

    private void tell(Ticket ticket, String template, Audience... to) {
        notifications.tell(aNotice(ticket, template, List.of(to), null));
    }

    private static Notice aNotice(Ticket ticket, String template, List<Audience> to, UUID doer) {
        return new Notice(UUID.randomUUID().toString(), "Enviar correo", ticket.number(), template, to, null, doer);
    }

    private Ticket aTicketOf(Person person) {
        return aTicketOf(person, "impresion");
    }

    private Ticket aTicketOf(Person person, String service) {
        return aTicketOf(requester(person), service);
    }

    private Ticket aTicketOf(Requester requester) {
        return aTicketOf(requester, "impresion");
    }

    private Ticket aTicketOf(Requester requester, String service) {
        return tickets.open(new NewTicket(
                TicketType.INCIDENT,
                "No imprime",
                "Desde hoy no sale nada.",
                service,
                null,
                Channel.PHONE,
                requester,
                Urgency.HIGH,
                null,
                aPerson("luis"),
                null));
    }

    private static Requester requester(Person person) {
        return new Requester(
                person.id(), person.name(), person.email(), person.unit(), person.phone(), person.organisation(), true);
    }

    private Person person(String username) {
        return directory.personByUsername(username).orElseThrow();
    }

    private Actor aPerson(String username) {
        return Actor.person(person(username).id(), person(username).name());
    }

    private Mailbox mailboxOf(Ticket ticket, Person person) {
        return new Mailbox(mailServer, ticket.number().value(), person.email());
    }

    private List<String> linesOf(Ticket ticket) {
        return timeline.entries(ticket.number(), true, null, 50).stream()
                .map(entry -> words.of(entry, SPANISH))
                .toList();
    }
}
