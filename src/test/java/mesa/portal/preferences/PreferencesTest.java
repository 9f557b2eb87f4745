package mesa.portal.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.Newcomer;
import mesa.access.SignedLinks;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.incident.DeskWalk;
import mesa.notification.Audience;
import mesa.notification.MailWish;
import mesa.notification.MailWishes;
import mesa.notification.Mailbox;
import mesa.notification.Notice;
import mesa.notification.Notifications;
import mesa.ticket.Channel;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest(backgroundJobs = false)
class PreferencesTest {

    private static final String PAGE = "/preferences";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private MailWishes wishes;

    @Autowired
    private Directory directory;

    @Autowired
    private Watchers watchers;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private SignedLinks links;

    @Autowired
    private JdbcClient database;

    @Autowired
    private GreenMail mailServer;

    private DeskWalk walk;
    private Newcomer nova;

    @BeforeEach
    void novaComes() {
        walk = new DeskWalk(desk);
        nova = Newcomer.at(desk);
    }

    @AfterEach
    void novaGoes() {
        for (var person : List.of("luis", "marta"))
            wishes.choose(walk.person(person).id(), MailWish.ALL);
        nova.close();
    }

    @Test
    void whoIsLoggedInChoosesOnThePageBehindTheirMenu() {
        var visitor = nova();
        assertThat(visitor.get("/").body()).contains("href=\"/preferences\"", "Mis avisos por correo");
        assertThat(visitor.get(PAGE).body()).contains("Todos, en el momento", "De los que solo observa, nada.");

        var answer = choose(visitor, PAGE, "DIGEST", "en");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/preferences?done");
        assertThat(visitor.get(PAGE + "?done").body()).contains("Saved. It counts from now on.");
        assertThat(wishes.of(nova.person().id())).isEqualTo(MailWish.DIGEST);
        assertThat(directory.person(nova.person().id()).orElseThrow().language().getLanguage())
                .isEqualTo("en");
    }

    @Test
    void strangersAreAskedToLogIn() {
        assertThat(Visitor.at(port).get(PAGE).headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void nobodyChoosesForSomebodyElse() {
        var visitor = nova();
        var token = visitor.formToken(PAGE);
        var luis = walk.person("luis").id().toString();

        var answer = visitor.post(PAGE, Map.of("wish", "MINE", "language", "es", "person", luis, "_csrf", token));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(wishes.of(walk.person("luis").id())).isEqualTo(MailWish.ALL);
        assertThat(wishes.of(nova.person().id())).isEqualTo(MailWish.ALL);
    }

    @Test
    void oddChoicesAreRefused() {
        var visitor = nova();

        assertThat(choose(visitor, PAGE, "NONE", "es").statusCode()).isEqualTo(400);
        assertThat(choose(visitor, PAGE, "ALL", "xx").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasNoLogInChoosesByTheLinkAtTheFootOfTheirMails() {
        var address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
        var zoe = directory.findOrRegister(new ContactDetails("Zoé Rivera", address, null, null));
        var number = walk.open();
        watchers.add(number, zoe.id(), walk.actor("luis"));
        tell(number, "ticket-moved", Audience.WATCHERS);
        var mail = Mailbox.plain(new Mailbox(mailServer, number.value(), address).onlyMail());
        var link = mail.replaceAll("(?s).*http://localhost:\\d+(/preferences/link/\\S+).*", "$1");

        var visitor = Visitor.at(port);
        assertThat(visitor.get(link).body()).contains("Zoé Rivera", address);
        choose(visitor, link, "MINE", "es");
        tell(number, "message-posted", Audience.WATCHERS);

        assertThat(new Mailbox(mailServer, number.value(), address).mails()).hasSize(1);
    }

    @Test
    void aLinkThatWasChangedOrIsForSomethingElseLeadsNowhere() {
        var id = nova.person().id().toString();
        var token = links.sign("preferences", id, Duration.ofDays(1));

        for (var wrong : List.of(
                "none",
                token.substring(0, token.length() - 2) + "xx",
                links.sign("visit", id, Duration.ofDays(1)),
                links.sign("preferences", id, Duration.ofDays(-1)),
                links.sign("preferences", UUID.randomUUID().toString(), Duration.ofDays(1)))) {
            assertThat(Visitor.at(port).get("/preferences/link/" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        nova.leave();
        assertThat(Visitor.at(port).get("/preferences/link/" + token).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoWantsOnlyTheirOwnIsToldOfWhatTheyAskedForAndNotOfWhatTheyWatch() {
        wishes.choose(nova.person().id(), MailWish.MINE);
        var asked = walk.by(nova.username()).open();
        var watched = new DeskWalk(desk).open();
        watchers.add(watched, nova.person().id(), walk.actor("luis"));

        tell(asked, "ticket-moved", Audience.REQUESTER, Audience.WATCHERS);
        tell(watched, "ticket-moved", Audience.REQUESTER, Audience.WATCHERS);

        assertThat(new Mailbox(mailServer, asked.value(), nova.email()).mails()).hasSize(1);
        assertThat(new Mailbox(mailServer, watched.value(), nova.email()).mails())
                .isEmpty();
        assertThat(new Mailbox(mailServer, watched.value(), "ana@finanzas.localhost").mails())
                .hasSize(1);
    }

    @Test
    void aTechnicianWhoWantsOnlyTheirOwnIsToldOfWhatIsAssignedToThemAndNotOfTheirTeams() {
        wishes.choose(walk.person("luis").id(), MailWish.MINE);
        var number = walk.open();
        tickets.route(number, "mesa-de-ayuda", 1, walk.actor("lucia"));
        var luis = new Mailbox(mailServer, number.value(), "luis@mesa.localhost");

        tell(number, "ticket-assigned-team", Audience.TEAM);
        assertThat(luis.mails()).isEmpty();
        assertThat(new Mailbox(mailServer, number.value(), "lucia@mesa.localhost").mails())
                .hasSize(1);
        tickets.assign(number, walk.person("luis").id(), walk.actor("luis"));
        tell(number, "answer-received", Audience.ASSIGNEE);

        assertThat(luis.mails()).hasSize(1);
    }

    @Test
    void aMailboxThatSeveralShareGetsAMailAtOnceWhenAnyOfThemWantsItSo() {
        var other = Newcomer.at(desk);
        wishes.choose(nova.person().id(), MailWish.DIGEST);
        wishes.choose(other.person().id(), MailWish.MINE);
        var asked = askedBy(nova.person(), other.email());
        watchers.add(asked, other.person().id(), walk.actor("luis"));
        var mailbox = new Mailbox(mailServer, asked.value(), other.email());

        tell(asked, "ticket-moved", Audience.REQUESTER, Audience.WATCHERS);
        assertThat(mailbox.mails()).isEmpty();
        assertThat(waiting(asked)).containsExactly(nova.person().id());
        wishes.choose(other.person().id(), MailWish.ALL);
        tell(asked, "ticket-moved", Audience.REQUESTER, Audience.WATCHERS);

        assertThat(mailbox.onlyMail()).isNotNull();
        assertThat(waiting(asked)).hasSize(1);
        other.close();
    }

    @Test
    void whoTurnsOutToBeSomebodyElseKeepsTheirWish() {
        var before = directory.findOrRegister(
                new ContactDetails("Nova", "nova-" + UUID.randomUUID() + "@pueblo.localhost", null, null));
        wishes.choose(before.id(), MailWish.DIGEST);

        database.sql("update person set same_as = ?, email = null, email_key = null where id = ?")
                .params(nova.person().id(), before.id())
                .update();

        assertThat(wishes.of(nova.person().id())).isEqualTo(MailWish.DIGEST);
        assertThat(wishes.of(before.id())).isEqualTo(MailWish.DIGEST);
        wishes.choose(nova.person().id(), MailWish.ALL);
        assertThat(wishes.of(nova.person().id())).isEqualTo(MailWish.ALL);
    }

    private TicketNumber askedBy(Person person, String email) {
        var requester = new Requester(person.id(), person.name(), email, null, null, null, true);
        return tickets.open(new NewTicket(
                        TicketType.INCIDENT,
                        "No imprime",
                        "Desde hoy no sale nada.",
                        "impresion",
                        null,
                        Channel.PHONE,
                        requester,
                        Urgency.HIGH,
                        null,
                        walk.actor("luis"),
                        null))
                .number();
    }

    private List<UUID> waiting(TicketNumber number) {
        return database.sql("select person from digest_item where ticket = ?")
                .param(number.value())
                .query(UUID.class)
                .list();
    }

    private Visitor nova() {
        var visitor = Visitor.at(port);
        visitor.logIn(nova.username(), Newcomer.PASSWORD);
        return visitor;
    }

    private static HttpResponse<String> choose(Visitor visitor, String page, String wish, String language) {
        return visitor.post(page, Map.of("wish", wish, "language", language, "_csrf", visitor.formToken(page)));
    }

    private void tell(TicketNumber number, String template, Audience... to) {
        var step = UUID.randomUUID().toString();
        notifications.tell(new Notice(step, "Enviar correo", number, template, List.of(to), null, null));
    }
}
