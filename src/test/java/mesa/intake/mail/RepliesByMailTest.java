package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.notification.MailThreads;
import mesa.notification.Mailbox;
import mesa.notification.ReplyAddress;
import mesa.notification.SupplierMailbox;
import mesa.ticket.Attachments;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people may do by answering a mail. */
@MesaTest(backgroundJobs = false)
class RepliesByMailTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private HeldReplies held;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Directory directory;

    @Autowired
    private ReplyAddress addresses;

    @Autowired
    private Attachments attachments;

    @Autowired
    private GreenMail mailServer;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void graciasNeitherRejectsNorReopensASolution() {
        var number = walk.open();
        walk.resolve(number, "luis");

        var fate = reply("ana@finanzas.localhost", number, "Gracias");

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Gracias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "CANCELLED"})
    void aTicketThatIsOverStaysOverAndTheDeskIsTold(TicketStatus over) {
        var number = walk.open();
        if (over == TicketStatus.CANCELLED) walk.withdraw(number);
        else {
            walk.resolve(number, "luis");
            walk.approve(number);
        }

        var fate = reply("ana@finanzas.localhost", number, "Volvió a fallar.");

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(walk.ticket(number).status()).isEqualTo(over);
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Volvió a fallar.");
        assertThat(walk.said(number, MessageKind.NOTE).text()).contains("Ana Beltrán", "ya estaba así");
        walk.sendEverything(number);
        assertThat(new Mailbox(mailServer, number.value(), "@mesa.localhost").mails())
                .as("whoever had it, or their team")
                .anySatisfy(mail -> assertThat(Mailbox.plain(mail)).contains("> Volvió a fallar."));
    }

    @Test
    void keyUsersAndWatchersComment() {
        var number = walk.open();
        watchers.add(number, walk.person("beto").id(), walk.actor("luis"));

        assertThat(reply("CARLA@finanzas.localhost", number, "Confirmo.").kind())
                .isEqualTo(Kind.COMMENT);
        assertThat(reply("beto@tecnologico.localhost", number, "A mí igual.").kind())
                .isEqualTo(Kind.COMMENT);
    }

    @Test
    void theDesksMailsStandUnderWhatSomebodyWroteInTheirOwnMailProgram() {
        var address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
        var first = Mail.from(address).about("No imprime").saying("Desde hoy no sale nada.");
        var number = first.to(intake).ticket();
        walk.sendEverything(number);

        var received = new Mailbox(mailServer, number.value(), address).onlyMail();
        assertThat(Mailbox.header(received, "In-Reply-To")).isEqualTo(first.messageId());
        assertThat(references(received)).containsExactly("<" + number + "@mesa.localhost>", first.messageId());
        var answer = Mail.from(address)
                .about("Re: No imprime")
                .with("In-Reply-To: " + Mailbox.header(received, "Message-ID"))
                .saying("Ya la apagué.");
        assertThat(answer.to(intake).kind()).isEqualTo(Kind.COMMENT);
        walk.claim(number, "luis");
        walk.ask(number, "luis");
        walk.sendEverything(number);

        var asked = new Mailbox(mailServer, number.value(), address).mails().get(1);
        assertThat(Mailbox.header(asked, "In-Reply-To")).isEqualTo(answer.messageId());
        assertThat(references(asked))
                .containsExactly(
                        "<" + number + "@mesa.localhost>",
                        first.messageId(),
                        Mailbox.header(received, "Message-ID"),
                        answer.messageId());
        reply(address, number, "Ninguna luz.");
        walk.resolve(number, "luis");
        walk.sendEverything(number);
        walk.approve(number);
        walk.sendEverything(number);
        var closed = new Mailbox(mailServer, number.value(), address).mails();
        assertThat(Mailbox.header(closed.get(3), "In-Reply-To"))
                .as("what they got last is newer than what they wrote last")
                .isEqualTo(Mailbox.header(closed.get(2), "Message-ID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<ñandú@x.localhost>", "no-brackets", "<a@x>\r\nBcc: <todos@mesa.localhost>", "<two words@x>"})
    void anIdThatCanStandInNoHeaderIsPassedOver(String id) {
        var number = walk.open();

        desk.getBean(MailThreads.class).remember(number, walk.person("ana").id(), id);
        walk.sendEverything(number);

        var mail = new Mailbox(mailServer, number.value(), "ana@finanzas.localhost").onlyMail();
        assertThat(references(mail)).containsExactly("<" + number + "@mesa.localhost>");
        assertThat(Mailbox.header(mail, "Bcc")).isEmpty();
    }

    private static List<String> references(MimeMessage mail) {
        return List.of(Mailbox.header(mail, "References").split("\\s+"));
    }

    @Test
    void whoHasTheTicketIsAskedByMailWhetherAHeldReplyBelongsThere() {
        var number = walk.open();
        var first = reply("beto@tecnologico.localhost", number, "Quiero saber.");
        walk.sendEverything(number);
        var asked = new Mailbox(mailServer, number.value(), "lucia@mesa.localhost")
                .mails().stream()
                        .filter(mail -> Mailbox.header(mail, "Subject").contains("espera que usted la acepte"));
        assertThat(asked).as("a team while nobody works on it").hasSize(1);
        held.refuse(first.mail(), walk.actor("luis"));
        walk.claim(number, "luis");

        reply("beto@tecnologico.localhost", number, "Quiero saber más.");
        walk.sendEverything(number);

        assertThat(new Mailbox(mailServer, number.value(), "luis@mesa.localhost").mails())
                .filteredOn(mail -> Mailbox.header(mail, "Subject").contains("espera que usted la acepte"))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(Mailbox.plain(mail))
                        .contains("Hola, Luis:", "Alberto", "no participa", "/tickets/" + number)
                        .doesNotContain("/reply/", "Quiero saber"));
        assertThat(new Mailbox(mailServer, number.value(), "lucia@mesa.localhost").mails())
                .filteredOn(mail -> Mailbox.header(mail, "Subject").contains("espera que usted la acepte"))
                .hasSize(1);
        for (var outside : List.of("ana@finanzas.localhost", "beto@tecnologico.localhost"))
            assertThat(new Mailbox(mailServer, number.value(), outside).mails())
                    .noneMatch(mail -> Mailbox.plain(mail).contains("no participa"));
    }

    @Test
    void manyInventedSendersMakeTheDeskAskOnceAndAgainOnlyWhenAllIsDecided() {
        var number = walk.open();
        walk.claim(number, "luis");

        var replies = IntStream.range(0, 6)
                .mapToObj(i -> reply("inventado-" + i + "@pueblo.localhost", number, "Quiero saber."))
                .toList();
        walk.sendEverything(number);

        assertThat(replies).extracting(Fate::kind).containsOnly(Kind.HELD);
        assertThat(held.of(number)).hasSize(6);
        assertThat(asked(number, "luis@mesa.localhost")).hasSize(1);
        replies.forEach(one -> held.refuse(one.mail(), walk.actor("luis")));
        reply("otra@pueblo.localhost", number, "Yo también.");
        walk.sendEverything(number);
        assertThat(asked(number, "luis@mesa.localhost"))
                .hasSize(2)
                .last()
                .satisfies(mail -> assertThat(Mailbox.plain(mail)).contains("otra@pueblo.localhost"));
    }

    @Test
    void aSupplierIsNotAskedWhetherAStrangersReplyBelongsThere() {
        var number = walk.open();
        var address = "proveedor-" + UUID.randomUUID() + "@telefonia.localhost";
        try (var supplier = SupplierMailbox.at(desk, "proveedor-telefonia", address)) {
            desk.getBean(TicketManagement.class).route(number, supplier.team(), 3, walk.actor("luis"));

            reply("beto@tecnologico.localhost", number, "Quiero saber.");
            walk.sendEverything(number);
        }

        assertThat(new Mailbox(mailServer, number.value(), address).mails())
                .noneMatch(mail -> Mailbox.plain(mail).contains("Alberto"));
        assertThat(asked(number, "rosa@mesa.localhost"))
                .as("the managers, as nobody leads that team")
                .singleElement()
                .satisfies(mail -> assertThat(Mailbox.plain(mail)).contains("Alberto", "/tickets/" + number));
    }

    private List<MimeMessage> asked(TicketNumber number, String address) {
        return new Mailbox(mailServer, number.value(), address)
                .mails().stream()
                        .filter(mail -> Mailbox.header(mail, "Subject").contains("espera que usted la acepte"))
                        .toList();
    }

    @Test
    void whoMerelyKnowsTheNumberIsHeldAndTheDeskIsTold() {
        var number = walk.open();

        var fate = reply("beto@tecnologico.localhost", number, "Quiero saber.");

        assertThat(fate.kind()).isEqualTo(Kind.HELD);
        assertThat(walk.said(number, MessageKind.NOTE).text()).contains("Alberto", "no participa");
        held.refuse(fate.mail(), walk.actor("luis"));
        assertThat(held.of(number)).isEmpty();
        assertThat(walk.said(number, MessageKind.NOTE).text()).contains("No se aceptó", "beto@tecnologico.localhost");
    }

    @Test
    void nobodyDecidesTwiceAboutAHeldReply() {
        var number = walk.open();
        var fate = reply("beto@tecnologico.localhost", number, "Una vez.");
        held.accept(fate.mail(), walk.actor("luis"));

        assertThatThrownBy(() -> held.accept(fate.mail(), walk.actor("luis"))).isInstanceOf(NoSuchMail.class);
        assertThatThrownBy(() -> held.refuse(fate.mail(), walk.actor("luis"))).isInstanceOf(NoSuchMail.class);
    }

    @Test
    void whoeverWritesInTheNameOfATechnicianMustShowAMailOfTheDesk() {
        var number = walk.open();

        var made = reply("luis@mesa.localhost", number, "Mándeme su contraseña.");
        var answered = Mail.from("luis@mesa.localhost")
                .about("RE: [" + number + "]")
                .with("To: " + addresses.of(number, walk.person("luis").id()))
                .saying("Ya lo estoy viendo.")
                .to(intake);

        assertThat(made.kind()).isEqualTo(Kind.HELD);
        assertThat(made.reason()).isEqualTo("mail.reason.unproven-staff");
        assertThat(answered.kind()).isEqualTo(Kind.COMMENT);
        assertThat(walk.said(number, MessageKind.REPLY).author().personId())
                .isEqualTo(walk.person("luis").id());
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Ya lo estoy viendo.");
    }

    @Test
    void whatTheDeskWroteToSomebodyElseProvesNoTechnician() throws Exception {
        var number = walk.open();
        walk.sendEverything(number);
        var received = new Mailbox(mailServer, number.value(), "ana@finanzas.localhost")
                .mails()
                .get(0)
                .getMessageID();

        assertThat(inTheNameOfLuis(
                        number, "To: " + addresses.of(number, walk.person("ana").id())))
                .isEqualTo(Kind.HELD);
        assertThat(inTheNameOfLuis(number, "References: " + received)).isEqualTo(Kind.HELD);
    }

    @Test
    void whatTheDeskWroteAboutAnotherTicketProvesNoTechnician() {
        var number = walk.open();
        var other = walk.open();

        assertThat(inTheNameOfLuis(
                        number, "To: " + addresses.of(other, walk.person("luis").id())))
                .isEqualTo(Kind.HELD);
    }

    private Kind inTheNameOfLuis(TicketNumber number, String line) {
        return Mail.from("luis@mesa.localhost")
                .about("RE: [" + number + "]")
                .with(line)
                .saying("Mándeme su contraseña.")
                .to(intake)
                .kind();
    }

    @Test
    void theNumberInTheThreadsCommonIdProvesNothing() {
        var number = walk.open();

        var fate = Mail.from("luis@mesa.localhost")
                .about("RE:")
                .with("In-Reply-To: <" + number + "@mesa.localhost>")
                .saying("Mándeme su contraseña.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.HELD);
    }

    @Test
    void onlyTheNewPartOfAnAnswerIsShown() {
        var number = walk.open();

        reply(
                "ana@finanzas.localhost",
                number,
                "Es la versión 11.\n\nEl lun, 23 nov 2026 a las 9:00, Mesa de Ayuda <soporte@mesa.localhost> escribió:\n"
                        + "> ¿Qué versión usa?\n");

        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Es la versión 11.");
    }

    @Test
    void whoIsInCopyOfAnAnswerWatchesFromThenOn() {
        var number = walk.open();
        var friend = "amigo-" + UUID.randomUUID() + "@pueblo.localhost";

        Mail.from("ana@finanzas.localhost")
                .about("RE: [" + number + "]")
                .with("To: " + addresses.of(number, walk.person("ana").id()))
                .with("Cc: Un Amigo <" + friend + ">, soporte@mesa.localhost, no-reply@pueblo.localhost")
                .saying("Mi compañero también lo ve.")
                .to(intake);

        assertThat(watchers.of(number))
                .containsExactly(directory.personByEmail(friend).orElseThrow().id());
    }

    @Test
    void whoeverMerelyKnowsTheRequestersAddressMakesNobodyWatch() {
        var number = walk.open();
        var spy = "espia-" + UUID.randomUUID() + "@pueblo.localhost";

        var fate = Mail.from("ana@finanzas.localhost")
                .about("RE: [" + number + "]")
                .with("Cc: " + spy)
                .saying("¿Cómo va?")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(watchers.of(number)).isEmpty();
        assertThat(directory.personByEmail(spy)).isEmpty();
    }

    @Test
    void whoIsInCopyOfAHeldReplyDoesNotWatchBecauseItWasAccepted() {
        var number = walk.open();
        var fate = Mail.from("beto@tecnologico.localhost")
                .about("RE: [" + number + "]")
                .with("Cc: espia@pueblo.localhost")
                .saying("También a mí.")
                .to(intake);

        held.accept(fate.mail(), walk.actor("luis"));

        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("También a mí.");
        assertThat(watchers.of(number)).isEmpty();
    }

    @Test
    void aPictureThatEveryAnswerCarriesIsKeptOnce() {
        var number = walk.open();

        for (var round = 0; round < 2; round++)
            Mail.from("ana@finanzas.localhost")
                    .about("RE: [" + number + "] " + round)
                    .with("Content-Type: multipart/related; boundary=frontera")
                    .saying("""
                            --frontera
                            Content-Type: text/html; charset=UTF-8

                            <p>Respuesta %d</p><p><img src="cid:logo"></p>
                            --frontera
                            Content-Type: image/png; name=logo.png
                            Content-ID: <logo>
                            Content-Disposition: inline; filename=logo.png
                            Content-Transfer-Encoding: base64

                            iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
                            --frontera--
                            """.formatted(round))
                    .to(intake);

        assertThat(walk.said(number, MessageKind.REPLY).text()).startsWith("Respuesta 1");
        assertThat(attachments.of(number, true)).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("logo.png");
            assertThat(file.message()).isNotNull();
        });
    }

    @Test
    void manyStrangersAtOneTicketAreLookedAtElsewhereToo() {
        var number = walk.open();

        for (var stranger = 0; stranger < 20; stranger++)
            assertThat(reply("extra" + stranger + "-" + UUID.randomUUID() + "@pueblo.localhost", number, "Hola.")
                            .kind())
                    .isEqualTo(Kind.HELD);

        assertThat(reply("una-mas-" + UUID.randomUUID() + "@pueblo.localhost", number, "Hola.")
                        .reason())
                .isEqualTo("mail.reason.too-many");
        held.refuse(held.of(number).get(0).id(), walk.actor("luis"));
        assertThat(reply("otra-" + UUID.randomUUID() + "@pueblo.localhost", number, "Hola.")
                        .kind())
                .isEqualTo(Kind.HELD);
    }

    @Test
    void aStrangerWhoKeepsOnWritingIsLookedAtElsewhere() {
        var number = walk.open();

        for (var round = 0; round < 5; round++)
            assertThat(reply("insiste@pueblo.localhost", number, "Otra vez " + round)
                            .kind())
                    .isEqualTo(Kind.HELD);
        assertThat(reply("insiste@pueblo.localhost", number, "Y otra.").reason())
                .isEqualTo("mail.reason.too-many");
        assertThat(held.of(number)).hasSize(5);
    }

    @Test
    void theTimelineNamesWhoLetAStrangerIn() {
        var number = walk.open();
        var fate = reply("beto@tecnologico.localhost", number, "También a mí.");

        held.accept(fate.mail(), walk.actor("luis"));

        assertThat(walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.mail-let-in"))
                .singleElement()
                .satisfies(line -> assertThat(line.actor()).isEqualTo(walk.actor("luis")));
        assertThat(walk.said(number, MessageKind.REPLY).author().personId())
                .isEqualTo(walk.person("beto").id());
    }

    private Fate reply(String from, TicketNumber number, String text) {
        return Mail.from(from)
                .about("RE: [" + number + "] Mensaje nuevo")
                .saying(text)
                .to(intake);
    }
}
