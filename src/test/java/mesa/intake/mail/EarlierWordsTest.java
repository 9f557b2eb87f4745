package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What a mail that opens a ticket answers: somebody puts the desk in copy of a thread, and the ticket says about what.
 */
@MesaTest(backgroundJobs = false)
class EarlierWordsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Directory directory;

    private DeskWalk walk;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void whoeverPutsTheDeskInCopyOfAThreadNeedsNotTellItAgain() {
        assertThat(opened("""
                        Copio a soporte para que nos ayude.

                        De: Pedro <pedro@finanzas.localhost>
                        Enviado: lunes, 16 de noviembre de 2026 10:00
                        Para: Ana; soporte@mesa.localhost
                        Asunto: Falla de red

                        No hay red en el piso 3, ruteador 4471.""").description())
                .startsWith("Copio a soporte para que nos ayude.\n\nMensaje anterior:\nDe: Pedro")
                .endsWith("No hay red en el piso 3, ruteador 4471.");
    }

    @Test
    void gmailsQuoteStaysBelowWhatIsNew() {
        assertThat(opened("""
                        Necesito esto.

                        El lun, 16 nov 2026 a las 10:00, Pedro <pedro@finanzas.localhost> escribió:
                        > El sistema dice ORA-12345
                        """).description())
                .startsWith("Necesito esto.\n\nMensaje anterior:\nEl lun, 16 nov 2026")
                .endsWith("> El sistema dice ORA-12345");
    }

    @Test
    void whatIsQuotedInTheMiddleStaysToo() {
        assertThat(opened("""
                        Buenos días.

                        El proveedor me escribió:
                        > No podemos entrar al servidor 10.0.0.5

                        ¿Me ayudan?""").description())
                .startsWith("Buenos días.\n\nEl proveedor me escribió:\n\n¿Me ayudan?\n\nMensaje anterior:")
                .endsWith("> No podemos entrar al servidor 10.0.0.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>¿Lo ven?</div><div class=\"gmail_quote\"><div class=\"gmail_attr\">El lun, 16 nov 2026 a las 10:00, "
                        + "Pedro (&lt;pedro@finanzas.localhost&gt;) escribió:</div>"
                        + "<blockquote class=\"gmail_quote\">Sale ORA-12345</blockquote></div>",
                "<p>¿Lo ven?</p><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>De:</b> Pedro "
                        + "&lt;pedro@finanzas.localhost&gt;<br><b>Enviado:</b> lunes, 16 de noviembre de 2026 10:00<br>"
                        + "<b>Para:</b> Zoé<br><b>Asunto:</b> Falla</div><p>Sale ORA-12345</p>"
            })
    void formattedHistoryStaysToo(String html) {
        var fate = Mail.from(zoe)
                .about("RE: Falla")
                .with("Content-Type: text/html; charset=UTF-8")
                .saying(html)
                .to(intake);

        assertThat(walk.ticket(fate.ticket()).description())
                .startsWith("¿Lo ven?\n\nMensaje anterior:\n")
                .contains("Pedro", "Sale ORA-12345");
    }

    @Test
    void theLineAboveItIsInTheSendersLanguage() {
        opened("Hola.");
        directory.chooseLanguage(directory.personByEmail(zoe).orElseThrow().id(), Locale.ENGLISH);

        assertThat(opened("""
                        Please have a look.

                        On Mon, Nov 16, 2026 at 10:00 AM Pedro <pedro@finanzas.localhost> wrote:
                        > It says ORA-12345
                        """).description()).contains("\n\nEarlier message:\nOn Mon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "El lun, 16 nov 2026 a las 10:00, Mesa (<soporte+abc@mesa.localhost>) escribió:\n> Su enlace: /visit/secreto",
                "El lun, 16 nov 2026 a las 10:00, Mesa de Ayuda de Sistemas de Finanzas (<\nsoporte@mesa.localhost>) escribió:\n\n"
                        + "> Su enlace: /visit/secreto",
                "El lunes, Mesa <soporte@mesa.localhost> escribió:\n> Su enlace: /visit/secreto",
                "-----Mensaje original-----\nDe: Mesa <soporte@mesa.localhost>\nEnviado: lunes, 16 de noviembre de 2026 10:00\n"
                        + "Para: Zoé\nAsunto: Avance\n\nSu enlace: /visit/secreto"
            })
    void whatTheDeskItselfWroteIsNotRepeated(String history) {
        assertThat(opened("Otra cosa: no imprime.\n\n" + history).description()).isEqualTo("Otra cosa: no imprime.");
    }

    @Test
    void aColleaguesAnswerToTheDeskStaysWithoutTheDesksMail() {
        assertThat(opened("""
                        Sigue igual.

                        El mar, 17 nov 2026 a las 11:00, Pedro <pedro@finanzas.localhost> escribió:
                        > A mí también me falla.
                        > El lun, 16 nov 2026 a las 10:00, Mesa <soporte@mesa.localhost> escribió:
                        >> Su enlace: /visit/secreto
                        """).description())
                .endsWith("> A mí también me falla.")
                .doesNotContain("secreto");
    }

    @Test
    void aLongHistoryIsCutAndSaysSo() {
        var description = opened(
                        "Miren.\n\nEl lun, 16 nov 2026 a las 10:00, Pedro <pedro@finanzas.localhost> escribió:\n"
                                + "> otra línea más\n".repeat(5_000))
                .description();

        assertThat(description).startsWith("Miren.").endsWith("(El texto sigue en el correo completo.)");
        assertThat(description.length()).isLessThanOrEqualTo(50_000);
    }

    @Test
    void aSignatureStaysFolded() {
        assertThat(opened("No imprime.\n\n-- \nZoé Rivera\nOficialía Mayor").description())
                .isEqualTo("No imprime.");
    }

    @Test
    void anAnswerAtATicketSaysWhatIsNewAlone() {
        var number = walk.open();

        var fate = Mail.from("ana@finanzas.localhost")
                .about("Re: [" + number + "] Falla")
                .saying(
                        "La versión 11.\n\nEl lun, 16 nov 2026 a las 10:00, Pedro <p@finanzas.localhost> escribió:\n> ¿Cuál?")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("La versión 11.");
    }

    private Ticket opened(String text) {
        var fate = Mail.from(zoe).about("RE: Falla de red").saying(text).to(intake);
        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        return walk.ticket(fate.ticket());
    }
}
