package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.intake.mail.kept.ReceivedMails;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.Channel;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import mesa.ticket.Urgency;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a ticket takes over from the mail that opened it. */
@MesaTest(backgroundJobs = false)
class NewTicketsByMailTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Directory directory;

    @Autowired
    private ReceivedMails mails;

    private DeskWalk walk;
    private final String address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void nameUnitAndPhoneInTheTextAreTheCallers() {
        var ticket = opened(Mail.from(address).about("Falla").saying("""
                *NOMBRE:* Zoé Rivera Íñiguez
                Teléfono: 55 5555 1234 ext. 8
                Dependencia: Oficialía Mayor
                Detalle: No imprime
                la impresora del pasillo.

                Gracias
                """));

        assertThat(ticket.requester().name()).isEqualTo("Zoé Rivera Íñiguez");
        assertThat(ticket.requester().phone()).isEqualTo("55 5555 1234 ext. 8");
        assertThat(ticket.requester().unit()).isEqualTo("Oficialía Mayor");
        assertThat(ticket.description())
                .startsWith("No imprime\nla impresora del pasillo.\n\nGracias")
                .contains("Teléfono: 55 5555 1234 ext. 8");
    }

    @Test
    void englishLabelsInAnyOrderAndMissingOnesDo() {
        var ticket = opened(Mail.from("Zoe R <" + address + ">")
                .about("Printer")
                .saying("phone: 12345\nname : Zoe\n\nIt is dead."));

        assertThat(ticket.requester().name()).isEqualTo("Zoe");
        assertThat(ticket.requester().phone()).isEqualTo("12345");
        assertThat(ticket.requester().unit()).isNull();
        assertThat(ticket.description()).startsWith("It is dead.");
    }

    @Test
    void nobodyMakesTheDeskCallAnotherNumberInSomebodysName() {
        var ticket = opened(Mail.from("admin@mesa.localhost")
                .about("Falla " + UUID.randomUUID())
                .saying("Teléfono: 55 6666 0000\nDetalle: Llámenme."));

        assertThat(ticket.requester().phone()).isNull();
        assertThat(ticket.description()).contains("Teléfono: 55 6666 0000");
        assertThat(walk.person("admin").phone()).isNull();
    }

    @Test
    void whatTheDeskKnowsOfSomebodyIsNotOverwrittenByAMail() {
        var ticket = opened(Mail.from("beto@tecnologico.localhost")
                .about("Falla " + UUID.randomUUID())
                .saying("Nombre: Otro Nombre\nTeléfono: 1\nDetalle: Nada"));

        assertThat(ticket.requester().name()).isEqualTo("Alberto Cárdenas Peña");
        assertThat(ticket.requester().organisation()).isEqualTo("tecnologico");
        assertThat(ticket.description()).contains("Nombre: Otro Nombre");
        assertThat(ticket.urgency()).isEqualTo(Urgency.MEDIUM);
        assertThat(ticket.channel()).isEqualTo(Channel.MAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"プリンターが動きません", "Impresora"})
    void aSubjectThatTheTextBeginsWithIsNotSaidTwice(String subject) {
        assertThat(opened(Mail.from(address).about(subject).saying(subject + " hoy"))
                        .subject())
                .isEqualTo(subject + " hoy");
    }

    @Test
    void filesOfOneNameAreRefusedInOneLine() {
        var programs = IntStream.range(0, 5)
                .mapToObj(i -> "--x\nContent-Type: application/octet-stream; name=x.exe\n"
                        + "Content-Disposition: attachment; filename=x.exe\n\nMZ\u0090\u0000 program " + i + "\n")
                .collect(Collectors.joining());

        var description = opened(Mail.from(address)
                        .about("Archivos de hoy")
                        .with("Content-Type: multipart/mixed; boundary=x")
                        .saying(programs + "--x--"))
                .description();

        assertThat(description).containsOnlyOnce("x.exe").contains("(Son 5 archivos con el mismo nombre.)");
    }

    @Test
    void withoutASubjectTheTextsFirstWordsAreIt() {
        assertThat(opened(Mail.from(address).saying("\nNo hay luz en el site.\nDesde ayer."))
                        .subject())
                .isEqualTo("No hay luz en el site.");
        assertThat(opened(Mail.from(address).about("RV: FW:  ").saying("")).subject())
                .isEqualTo("(sin asunto)");
    }

    @Test
    void aSubjectOfOneWordIsFollowedByTheTextsFirstWords() {
        assertThat(opened(Mail.from(address).about("Solicitud.").saying("Detalle: Una cuenta de correo.\nGracias"))
                        .subject())
                .isEqualTo("Solicitud: Una cuenta de correo.");
        assertThat(opened(Mail.from(address).about("Ayuda").saying("")).subject())
                .isEqualTo("Ayuda");
    }

    @Test
    void aSubjectThatIsTooLongIsShortenedAndStandsWholeInTheText() {
        var subject = "No abre ".repeat(60).strip();

        var ticket = opened(Mail.from(address).about(subject).saying("Eso."));

        assertThat(ticket.subject()).hasSize(200).endsWith("…");
        assertThat(ticket.description()).isEqualTo(subject + "\n\nEso.");
    }

    @Test
    void aTextThatIsTooLongIsCutAndStaysWholeInTheMail() {
        var fate = Mail.from(address)
                .about("Largo")
                .saying("abcdefghi ".repeat(8_000))
                .to(intake);

        var ticket = walk.ticket(fate.ticket());
        assertThat(ticket.description()).hasSizeLessThanOrEqualTo(50_000).endsWith("en el correo completo.)");
        assertThat(mails.whole(fate.mail()).text()).hasSizeGreaterThan(79_000);
        assertThat(mails.opening(fate.ticket()).orElseThrow().id()).isEqualTo(fate.mail());
    }

    @Test
    void peopleInCopyWatchAndNobodyElse() {
        var friend = "amiga-" + UUID.randomUUID() + "@pueblo.localhost";

        var ticket = opened(Mail.from(address)
                .about("Falla")
                .with("Cc: Amiga <" + friend + ">, SOPORTE+x@mesa.localhost, " + address
                        + ", avisos-request@listas.localhost, not an address, x@y@z")
                .saying("Nada."));

        assertThat(watchers.of(ticket.number()))
                .containsExactly(directory.personByEmail(friend).orElseThrow().id());
    }

    @Test
    void whoeverWritesInSomebodysNameLetsOnlyTheirColleaguesReadAlong() {
        var spy = "espia-" + UUID.randomUUID() + "@pueblo.localhost";

        var ticket = opened(Mail.from("ana@finanzas.localhost")
                .about("Mi contraseña")
                .with("Cc: Espía <" + spy + ">, carla@finanzas.localhost, beto@tecnologico.localhost,"
                        + " luis@mesa.localhost")
                .saying("¿Me la mandan?"));

        assertThat(watchers.of(ticket.number()))
                .containsExactlyInAnyOrder(
                        walk.person("carla").id(), walk.person("luis").id());
        assertThat(walk.said(ticket.number(), MessageKind.NOTE).text())
                .contains("Nada demuestra que lo escribió " + walk.person("ana").name())
                .contains("- Espía <" + spy + ">", "- Alberto Cárdenas Peña <beto@tecnologico.localhost>")
                .doesNotContain("carla@", "luis@");
        assertThat(directory.personByEmail(spy))
                .as("whom the desk may let watch")
                .isPresent();
    }

    @Test
    void nobodyReadsAlongWithWhomTheDeskKnowsByMailOnlyEither() {
        opened(Mail.from(address).about("Falla").saying("Nada."));
        var spy = "espia-" + UUID.randomUUID() + "@pueblo.localhost";

        var ticket = opened(Mail.from(address).about("Otra").with("Cc: " + spy).saying("Nada."));

        assertThat(watchers.of(ticket.number())).isEmpty();
        assertThat(walk.said(ticket.number(), MessageKind.NOTE).text()).contains("- " + spy);
    }

    @Test
    void notMoreThanTwentyPeopleInCopyWatch() {
        var many = IntStream.range(0, 50)
                .mapToObj(i -> "p" + i + "-" + UUID.randomUUID() + "@pueblo.localhost")
                .collect(Collectors.joining(",\n "));

        var ticket =
                opened(Mail.from(address).about("Falla").with("Cc: " + many).saying("Nada."));

        assertThat(watchers.of(ticket.number())).hasSize(20);
    }

    @Test
    void filesComeAlongAndWhatIsRefusedIsSaid() throws IOException {
        var ticket = opened(Mail.from(address)
                .about("Con archivos")
                .saying(multipart(
                        part("image/png", "pantalla.png", PICTURE),
                        part(
                                "application/octet-stream",
                                "virus.exe",
                                "MZ this runs".getBytes(StandardCharsets.US_ASCII)),
                        part("application/pkcs7-signature", "smime.p7s", new byte[] {1, 2, 3}),
                        part("text/vcard", "yo.vcf", "BEGIN:VCARD".getBytes(StandardCharsets.US_ASCII))))
                .with("Content-Type: multipart/mixed; boundary=frontera"));

        assertThat(attachments.of(ticket.number(), true))
                .extracting(Attachment::fileName)
                .containsExactly("pantalla.png");
        assertThat(ticket.description())
                .startsWith("Vea la imagen.")
                .contains("«virus.exe» es un programa")
                .doesNotContain("smime.p7s");
    }

    private static String multipart(String... files) {
        return "--frontera\nContent-Type: text/plain; charset=UTF-8\n\nVea la imagen.\n" + String.join("", files)
                + "--frontera--\n";
    }

    private static String part(String type, String name, byte[] content) {
        return "--frontera\nContent-Type: " + type + "; name=\"" + name
                + "\"\nContent-Disposition: attachment; filename=\""
                + name + "\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n";
    }

    private Ticket opened(Mail mail) {
        var fate = mail.to(intake);
        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        return walk.ticket(fate.ticket());
    }
}
