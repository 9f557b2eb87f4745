package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.intake.mail.kept.ReceivedMails;
import mesa.intake.mail.kept.WholeMail;
import mesa.ticket.MessageKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk's people do with mails that became nothing by themselves. */
@MesaTest(backgroundJobs = false)
class QuarantineTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private ReceivedMails mails;

    @Autowired
    private MailTable table;

    @Autowired
    private JdbcClient database;

    private DeskWalk walk;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void aMailThatIsReleasedBecomesACommentOnTheTicketThatIsChosen() {
        var number = walk.open();
        var fate = bulk().to(intake);

        var released = quarantine.release(fate.mail(), number, walk.actor("luis"));

        assertThat(released.kind()).isEqualTo(Kind.COMMENT);
        var said = walk.said(number, MessageKind.REPLY);
        assertThat(said.text()).isEqualTo("Algo que importa.");
        assertThat(said.author().name()).isEqualTo("Zoé");
        assertThat(mails.mailsOf(List.of(said.id(), -1L))).containsOnly(Map.entry(said.id(), fate.mail()));
    }

    @Test
    void theNewestComeFirstPageByPage() {
        var older = bulk().to(intake).mail();
        var newer = bulk().to(intake).mail();

        assertThat(quarantine.list(newer + 1, 2))
                .extracting(QuarantinedMail::id)
                .containsExactly(newer, older);
        assertThat(quarantine.list(newer, 1)).extracting(QuarantinedMail::id).containsExactly(older);
        assertThat(quarantine.count()).isGreaterThanOrEqualTo(2);
        assertThat(quarantine.find(newer).orElseThrow()).satisfies(mail -> {
            assertThat(mail.from()).isEqualTo(zoe);
            assertThat(mail.subject()).isEqualTo("Boletín");
            assertThat(mail.beginning()).isEqualTo("Algo que importa.");
            assertThat(mail.reasonKey()).isEqualTo("mail.reason.bulk");
        });
    }

    @Test
    void theEngineRemembersNothingOfWhatAMailSaid() {
        var word = "secreto" + UUID.randomUUID().toString().replace("-", "");

        Mail.from(word + "@pueblo.localhost")
                .at("avisos")
                .about("Mi " + word)
                .saying("Nada.")
                .to(intake);

        assertThat(database.sql("select count(*) from act_hi_dec_in where text_ like ?")
                        .param("%" + word + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void ofAMailThatIsDeletedNothingStaysThatItSaid() throws IOException {
        var mail = bulk();
        var fate = mail.to(intake);
        assertThat(raw(fate.mail())).isEqualTo(mail.raw());

        quarantine.delete(fate.mail(), walk.actor("luis"));

        assertThat(quarantine.find(fate.mail())).isEmpty();
        assertThat(raw(fate.mail())).isEmpty();
        assertThat(mails.find(fate.mail())).isEmpty();
        assertThat(table.find(fate.mail()).orElseThrow().mail()).satisfies(left -> {
            assertThat(left.state()).isEqualTo("DELETED");
            assertThat(left.from()).isNull();
            assertThat(left.subject()).isEmpty();
        });
        assertThat(mail.to(intake).kind()).as("it does not come back").isEqualTo(Kind.KNOWN);
        assertThatThrownBy(() -> quarantine.release(fate.mail(), walk.actor("luis")))
                .isInstanceOf(NoSuchMail.class);
        assertThatThrownBy(() -> quarantine.delete(fate.mail(), walk.actor("luis")))
                .isInstanceOf(NoSuchMail.class);
    }

    @Test
    void aMailThatNamesNoSenderBecomesATicketOfWhoeverReleasesIt() {
        var raw = "Subject: Sin nombre\n\nAlgo pasa.\n" + UUID.randomUUID();
        var fate = Mail.give("soporte", raw.getBytes(StandardCharsets.UTF_8), intake);
        assertThat(fate.reason()).isEqualTo("mail.reason.no-sender");

        var released = quarantine.release(fate.mail(), walk.actor("luis"));

        assertThat(walk.ticket(released.ticket()).requester().personId())
                .isEqualTo(walk.person("luis").id());
    }

    @Test
    void inWhatCannotBeReadAtAllThereIsNothingToRelease() {
        var nothing = "\n".repeat(1_234).getBytes(StandardCharsets.UTF_8);
        var fate = Mail.give("soporte", nothing, intake);

        assertThat(fate.reason()).isEqualTo("mail.reason.unreadable");
        assertThatThrownBy(() -> quarantine.release(fate.mail(), walk.actor("luis")))
                .isInstanceOf(MailNotReadable.class);
        assertThat(quarantine.find(fate.mail())).isPresent();
    }

    @Test
    void anAddressThatNobodyCanAnswerIsLookedAtAndStandsInForNobody() {
        var fate = Mail.from("Zoé <zoe@-x-.localhost>")
                .about("Hola")
                .saying("Nada.")
                .to(intake);
        assertThat(fate.reason()).isIn("mail.reason.not-a-ticket", "mail.reason.no-sender");

        var released = quarantine.release(fate.mail(), walk.actor("luis"));

        assertThat(walk.ticket(released.ticket()).requester().personId())
                .isEqualTo(walk.person("luis").id());
    }

    @Test
    void theWholeMailIsThereWithItsHead() {
        var fate = Mail.from("Zoé <" + zoe + ">")
                .about("Entero")
                .with("To: soporte@mesa.localhost")
                .with("Date: Mon, 23 Nov 2026 09:00:00 +0000")
                .saying("Nuevo.\n\nOn Mon, Nov 23, 2026 at 8:00 AM Mesa <soporte@mesa.localhost> wrote:\n> Viejo.")
                .to(intake);

        var whole = mails.whole(fate.mail());

        assertThat(whole.text()).contains("Nuevo.", "> Viejo.");
        assertThat(whole.lines())
                .contains(new WholeMail.Line("mail.line.subject", "Entero"))
                .contains(new WholeMail.Line("mail.line.from", "Zoé <" + zoe + ">"));
        assertThat(walk.ticket(fate.ticket()).description()).isEqualTo("Nuevo.");
    }

    private Mail bulk() {
        return Mail.from("Zoé <" + zoe + ">")
                .about("Boletín")
                .with("Precedence: bulk")
                .saying("Algo que importa.");
    }

    private String raw(long id) throws IOException {
        var copy = new ByteArrayOutputStream();
        quarantine.copyRaw(id, copy);
        return copy.toString(StandardCharsets.UTF_8);
    }
}
