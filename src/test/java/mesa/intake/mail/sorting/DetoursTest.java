package mesa.intake.mail.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.intake.mail.Mail;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.reading.UnreadableMail;
import mesa.notification.SentMailIds;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** Mail that people write by a list or a website's form, in a mailbox whose settings name both. */
@MesaTest(backgroundJobs = false)
class DetoursTest {

    private static final String WEBSITE = "Sitio web <www@pueblo.localhost>";

    @Autowired
    private OwnAddresses own;

    @Autowired
    private SentMailIds sent;

    @Autowired
    private Senders senders;

    @Autowired
    private Programs programs;

    @Autowired
    private TicketOfMail tickets;

    @Autowired
    private Answers answers;

    @Autowired
    private NewMails newMails;

    @Autowired
    private Directory directory;

    @Autowired
    private TicketVisibility visible;

    @Autowired
    private Watchers watchers;

    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";
    private final Detours detours = new Detours(new MockEnvironment()
            .withProperty("mesa.mailboxes[0].name", "soporte")
            .withProperty("mesa.mailboxes[0].lists", "<Soporte.pueblo.localhost>, quejas@pueblo.localhost")
            .withProperty("mesa.mailboxes[0].forms[0]", "WWW@pueblo.localhost")
            .withProperty("mesa.mailboxes[1].address", "ventas@mesa.localhost"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "soporte | Soporte <soporte.pueblo.localhost> | list | PERSON",
                "soporte | quejas.pueblo.localhost            | list | PERSON",
                "soporte | <avisos.pueblo.localhost>          | list | BULK",
                "soporte | <soporte.pueblo.localhost>         | bulk | BULK",
                "ventas@mesa.localhost | <soporte.pueblo.localhost> | list | BULK",
                "unknown | <soporte.pueblo.localhost>         | list | BULK"
            })
    void aListOfTheDesksOwnPassesOnWhatPeopleWrite(String mailbox, String id, String precedence, MailNature nature) {
        var mail = Mail.from(zoe)
                .with("List-Id: " + id)
                .with("List-Unsubscribe: <mailto:leave@pueblo.localhost>")
                .with("Precedence: " + precedence);

        assertThat(in(mail, read -> natures().of(mailbox, read) == nature)).isTrue();
    }

    @Test
    void whatAnotherListSentToTheDesksOwnIsStillOfAList() {
        var mail =
                Mail.from(zoe).with("List-Id: <soporte.pueblo.localhost>").with("List-Id: <avisos.pueblo.localhost>");

        assertThat(in(mail, read -> natures().of("soporte", read) == MailNature.BULK))
                .isTrue();
    }

    @Test
    void aListOfTheDesksOwnMayNameItselfWhereLoopsAreNoticed() {
        var mail = Mail.from(zoe).with("List-Id: <soporte.pueblo.localhost>").with("X-Loop: soporte@mesa.localhost");

        assertThat(in(mail, read -> natures().of("soporte", read) == MailNature.PERSON))
                .isTrue();
        assertThat(in(mail, read -> natures().of("ventas@mesa.localhost", read) == MailNature.OWN))
                .isTrue();
    }

    @Test
    void anAutomaticReplyStaysOneOnAListOfTheDesksOwn() {
        var mail = Mail.from(zoe).with("List-Id: <soporte.pueblo.localhost>").with("Auto-Submitted: auto-replied");

        assertThat(in(mail, read -> natures().of("soporte", read) == MailNature.AUTOMATIC_REPLY))
                .isTrue();
    }

    @Test
    void whatAFormSendsIsFromThePersonWhomItSaysToAnswer() {
        var form = form("Zoé <" + zoe + ">");

        assertThat(in(form, mail -> {
                    var followed = detours.followed("soporte", mail);
                    return followed.from().equals(Optional.of(new MailAddress("Zoé", zoe)))
                            && sorting().plan(arrival("soporte", followed), followed) instanceof Plan.Open;
                }))
                .isTrue();
    }

    @Test
    void inAnotherMailboxTheWebsiteIsAProgram() {
        assertThat(in(form(zoe), mail -> detours.followed("ventas@mesa.localhost", mail) == mail))
                .isTrue();
        assertThat(in(form(zoe), mail -> natures().of("ventas@mesa.localhost", mail) == MailNature.BULK))
                .isTrue();
    }

    @Test
    void nobodyElseSpeaksForSomebodyByNamingWhomToAnswer() {
        var mail = Mail.from(zoe).with("Reply-To: ana@finanzas.localhost");

        assertThat(in(mail, read -> detours.followed("soporte", read) == read)).isTrue();
    }

    @Test
    void aFormThatNamesNobodyIsAProgram() {
        assertThat(in(form("www@pueblo.localhost"), mail -> detours.followed("soporte", mail) == mail))
                .isTrue();
    }

    @Test
    void aFormInTheDesksOwnNameIsLookedAt() {
        assertThat(in(
                        form("soporte@mesa.localhost"),
                        mail -> natures().of("soporte", detours.followed("soporte", mail)) == MailNature.OWN_ADDRESS))
                .isTrue();
    }

    @Test
    void thatTheWebsiteIsTheWebsiteProvesNobodyWhoTypesIntoItsForm() {
        var believing = new Senders(
                directory, visible, watchers, new MailInSettings("mx.mesa.localhost", 20, 20, Duration.ZERO));
        var form = form("luis@mesa.localhost").with("Authentication-Results: mx.mesa.localhost; dmarc=pass");

        assertThat(in(form, believing::isProven)).isTrue();
        assertThat(in(form, mail -> believing.isProven(detours.followed("soporte", mail))))
                .isFalse();
    }

    private static Mail form(String person) {
        return Mail.from(WEBSITE)
                .about("Formulario de contacto")
                .with("Reply-To: " + person)
                .with("Auto-Submitted: auto-generated")
                .with("Precedence: bulk")
                .saying("No puedo pagar el predial.");
    }

    private Natures natures() {
        return new Natures(own, sent, senders, detours);
    }

    private Sorting sorting() {
        return new Sorting(natures(), programs, tickets, answers, newMails);
    }

    private static Arrival arrival(String mailbox, ReadMail mail) {
        return Arrival.of(mailbox, new MailKey("<" + UUID.randomUUID() + "@pueblo.localhost>", "hash"), mail, 1_000);
    }

    private static boolean in(Mail mail, Predicate<ReadMail> question) {
        try {
            var raw = Files.createTempFile("mail-", ".eml");
            try (var read = MailReader.read(Files.write(raw, mail.raw().getBytes(StandardCharsets.UTF_8)))) {
                return question.test(read);
            } finally {
                Files.delete(raw);
            }
        } catch (IOException | UnreadableMail e) {
            throw new AssertionError(e);
        }
    }
}
