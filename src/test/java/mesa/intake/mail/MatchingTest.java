package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.notification.ReplyAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which ticket a mail is about. */
@MesaTest(backgroundJobs = false)
class MatchingTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private ReplyAddress addresses;

    private DeskWalk walk;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE: [%s] Recibimos su reporte",
                "RV: [%s] Recibimos su reporte",
                "Fwd: FW: re: %s",
                "AW: [%s]",
                "TR : [%s] Reçu",
                "ENC: RES: [%s]",
                "=?UTF-8?Q?R=C3=A9p_:_=5B%s=5D_Avance?=",
                "Sobre mi ticket %s"
            })
    void theNumberInTheSubjectIsFoundBehindAnyPrefix(String subject) {
        var opened = Mail.from(zoe).about("No abre").saying("Nada.").to(intake).ticket();

        var fate = Mail.from(zoe)
                .about(subject.formatted(opened))
                .saying("Otra cosa más.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(fate.ticket()).isEqualTo(opened);
    }

    @Test
    void anAnswerToAnEarlierMailIsFoundWithoutAnyNumber() {
        var first = Mail.from(zoe).about("No abre").saying("Nada.");
        var opened = first.to(intake).ticket();

        var second = Mail.from(zoe)
                .about("otra vez")
                .saying("Sigue igual.")
                .with("References: <unknown@elsewhere.localhost> " + first.messageId())
                .to(intake);
        var third = Mail.from(zoe)
                .about("y otra")
                .saying("Sigue igual, de veras.")
                .with("In-Reply-To: " + first.messageId())
                .to(intake);

        assertThat(second.ticket()).isEqualTo(opened);
        assertThat(third.ticket()).isEqualTo(opened);
    }

    @Test
    void theThreadCountsMoreThanTheSubject() {
        var first = Mail.from(zoe).about("No abre").saying("Nada.");
        var opened = first.to(intake).ticket();
        var other = walk.open();

        var fate = Mail.from(zoe)
                .about("RE: [" + other + "]")
                .saying("Esto es del primero.")
                .with("In-Reply-To: " + first.messageId())
                .to(intake);

        assertThat(fate.ticket()).isEqualTo(opened);
    }

    @Test
    void theSignedAddressLeadsToTheTicket() {
        var opened = Mail.from(zoe).about("No abre").saying("Nada.").to(intake).ticket();

        var fate = Mail.from(zoe)
                .about("sin hilo")
                .with("To: Mesa <" + addresses.of(opened, null) + ">")
                .saying("Aquí sigo.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(fate.ticket()).isEqualTo(opened);
    }

    @Test
    void anAddressThatSomebodyMadeUpLeadsNowhere() {
        var opened = Mail.from(zoe).about("No abre").saying("Nada.").to(intake).ticket();
        var madeUp = addresses.of(opened, null).replaceAll("[0-9a-f]{5}@", "00000@");

        var fate = Mail.from(zoe)
                .about("sin hilo")
                .with("To: " + madeUp)
                .saying("Aquí sigo.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        assertThat(fate.ticket()).isNotEqualTo(opened);
    }

    @Test
    void aNumberWithAWrongCheckDigitFindsNoTicket() {
        var opened = Mail.from(zoe).about("No abre").saying("Nada.").to(intake).ticket();
        var last = opened.value().charAt(opened.value().length() - 1);
        var slip = opened.value().substring(0, opened.value().length() - 1) + (char) ('0' + (last - '0' + 1) % 10);

        var fate =
                Mail.from(zoe).about("RE: [" + slip + "]").saying("Nada nuevo.").to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
    }

    @Test
    void digitsThatAreNoNumberOfATicketDoNotLeadAnywhere() {
        var opened = Mail.from(zoe).about("No abre").saying("Nada.").to(intake).ticket();
        var digits = opened.value().substring(4);

        var fate = Mail.from(zoe)
                .about("La factura " + digits + " no se imprime")
                .saying("Ayuda.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
    }
}
