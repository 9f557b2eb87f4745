package mesa.portal.opening;

import static mesa.portal.opening.OpeningTicket.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.Directory;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.StagedFile;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class FilesOfOpeningTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] PROGRAM = ("MZ" + "x".repeat(600)).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTES = "La pantalla se queda en blanco".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Directory directory;

    @Test
    void aPickedFileIsTakenAtOnceAndShown() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();

        var answer = ana.pick("captura.png", PICTURE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("captura.png").contains("<img").doesNotContain("<html");
        assertThat(ana.details()).contains("captura.png");
    }

    @Test
    void aRefusedFileSaysWhyAndTheOthersStay() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("captura.png", PICTURE);

        var answer = ana.pick("arreglo.exe", PROGRAM);

        assertThat(answer.body())
                .contains("«arreglo.exe» es un programa o un script")
                .contains("captura.png");
        assertThat(namesOf("ana")).containsExactly("captura.png");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedByNameAndNothingTypedIsLost() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red", "Desde las nueve", "HIGH");

        var answer = ana.sendWithFile("/tickets/new/details", words, "enorme.bin", new byte[26 << 20]);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("El archivo «enorme.bin» es demasiado grande. Se aceptan archivos de hasta 25 MB")
                .contains("Desde las nueve");
    }

    @Test
    void nobodyElseSeesOrRemovesAPickedFile() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("captura.png", PICTURE);
        var id = filesOf("ana").get(0);
        var beto = OpeningTicket.by("beto", port);

        assertThat(beto.browser().get("/tickets/new/files/" + id).statusCode()).isEqualTo(404);
        assertThat(Visitor.loggedIn(port, "luis")
                        .get("/tickets/new/files/" + id)
                        .statusCode())
                .isEqualTo(404);
        beto.send("/tickets/new/files/" + id + "/remove", Map.of());

        assertThat(namesOf("ana")).containsExactly("captura.png");
        assertThat(ana.browser().get("/tickets/new/files/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPickedPictureIsShownAsAPictureAndNothingElseAsAPage() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("captura.png", PICTURE);
        ana.pick("notas.txt", NOTES);

        var picture = ana.browser().get("/tickets/new/files/" + filesOf("ana").get(0));
        var notes = ana.browser().get("/tickets/new/files/" + filesOf("ana").get(1));

        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(notes.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(notes.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(notes.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void whoHasNoScriptRemovesAFileAndKeepsTheWords() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("captura.png", PICTURE);
        var words = ana.lastPageWith("Sin red", "Desde las nueve", "HIGH");

        var answer =
                ana.sendWithFile("/tickets/new/files/" + filesOf("ana").get(0) + "/remove", words, "notas.txt", NOTES);

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/tickets/new/details");
        assertThat(namesOf("ana")).containsExactly("notas.txt");
        assertThat(ana.details()).contains("Desde las nueve").contains("value=\"HIGH\" checked");
    }

    @Test
    void whoHasNoScriptSendsTheFilesWithTheWords() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("captura.png", PICTURE);

        var opened = ana.sendWithFile(
                "/tickets/new/details", ana.lastPageWith("Sin red", "Desde las nueve", "HIGH"), "notas.txt", NOTES);

        var ticket = TicketNumber.parse(number(opened)).orElseThrow();
        assertThat(attachments.of(ticket, true))
                .extracting(Attachment::fileName)
                .containsExactly("captura.png", "notas.txt");
        assertThat(filesOf("ana")).isEmpty();
    }

    @Test
    void aRefusedFileStopsTheTicketUntilThePersonHasSeenIt() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();

        var answer = ana.sendWithFile(
                "/tickets/new/details", ana.lastPageWith("Sin red", "Desde las 9", "LOW"), "arreglo.exe", PROGRAM);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern(Pattern.compile("error-summary.*arreglo\\.exe", Pattern.DOTALL));
    }

    private List<String> namesOf(String who) {
        return of(who).stream().map(StagedFile::fileName).toList();
    }

    private List<UUID> filesOf(String who) {
        return of(who).stream().map(StagedFile::id).toList();
    }

    private List<StagedFile> of(String who) {
        return staged.of(directory.personByUsername(who).orElseThrow().id(), "new-ticket");
    }
}
