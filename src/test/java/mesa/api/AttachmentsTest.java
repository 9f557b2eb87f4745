package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class AttachmentsTest {

    @LocalServerPort
    private int port;

    private String place;

    @BeforeEach
    void aTicket() {
        place = "/api/v1/tickets/" + Asked.number(ana()) + "/attachments";
    }

    @Test
    void aScreenshotIsKeptShownAndGivenBackAsAFile() {
        var kept = send(ana(), "pantalla á\u202egnp.png", picture("png"));

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(kept.body(), "$.mediaType")).isEqualTo("image/png");
        assertThat(JsonPath.<Boolean>read(kept.body(), "$.previewable")).isTrue();
        var address = kept.headers().firstValue("Location").orElseThrow();
        var file = ana().get(address).headers();
        assertThat(file.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
        assertThat(file.firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(file.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(file.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var preview = ana().get(address + "?preview").headers();
        assertThat(preview.firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
        assertThat(preview.firstValue("Content-Type")).hasValue("image/png");
    }

    @Test
    void e25_otherPicturesAreRefusedWithAdvice() {
        var refused = send(ana(), "pantalla.png", picture("bmp"));

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(JsonPath.<String>read(refused.body(), "$.errors[0].field")).isEqualTo("file");
        assertThat(JsonPath.<String>read(refused.body(), "$.detail")).contains("ZIP");
        assertThat(ana().get(place).body()).isEqualTo("[]");
    }

    @Test
    void nothingElseIsEverShownAsAPage() {
        var kept = send(ana(), "notas.txt", "<script>alert(1)</script> y más texto".getBytes());

        if (kept.statusCode() == 201) {
            var answer = ana().get(kept.headers().firstValue("Location").orElseThrow() + "?preview");
            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        } else {
            assertThat(kept.statusCode()).isEqualTo(415);
        }
    }

    @Test
    void programsAndEmptyFilesAreRefused() {
        assertThat(send(ana(), "foto.png", "MZ\u0090 This program".getBytes()).statusCode())
                .isIn(201, 415);
        assertThat(send(ana(), "run.sh", "#!/bin/sh\nrm -rf /\n".getBytes()).statusCode())
                .isEqualTo(415);
        assertThat(send(ana(), "nada.txt", new byte[0]).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsInsideAnArchiveIsRefusedInWords() throws IOException {
        var program = send(ana(), "a.zip", zip("carpeta/programa.exe"));
        var broken = send(ana(), "b.zip", Arrays.copyOf(zip("registro.log"), 40));

        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(JsonPath.<String>read(program.body(), "$.errors[0].message")).startsWith("«a.zip › programa.exe»");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(JsonPath.<String>read(broken.body(), "$.errors[0].message")).contains("sin contraseña", "ZIP");
        assertThat(send(ana(), "c.zip", zip("registro.log")).statusCode()).isEqualTo(201);
    }

    @Test
    void tooLargeIsSaidSo() {
        var refused = send(ana(), "grande.bin", new byte[26 << 20]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aFormWithoutAFileIsRefused() {
        assertThat(ana().post(place, "{}").statusCode()).isEqualTo(415);
        var empty = ana().send("POST", place, "multipart/form-data; boundary=x", BodyPublishers.ofString("--x--\r\n"));
        assertThat(empty.statusCode()).isEqualTo(400);
        var broken = ana().send("POST", place, "multipart/form-data", BodyPublishers.ofString("x"));
        assertThat(broken.statusCode()).isEqualTo(400);
    }

    @Test
    void theDesksOwnFilesAreHiddenFromRequesters() {
        var luis = Visitor.program(port, "luis");
        var kept = luis.send(
                "POST",
                place + "?internal=true",
                "multipart/form-data; boundary=x",
                Upload.of("x", "nota.txt", "Secreto".getBytes()));
        assertThat(kept.statusCode()).isEqualTo(201);

        assertThat(luis.get(place).body()).contains("nota.txt");
        assertThat(ana().get(place).body()).isEqualTo("[]");
        assertThat(ana().get(kept.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ana().send(
                                "POST",
                                place + "?internal=true",
                                "multipart/form-data; boundary=x",
                                Upload.of("x", "nota.txt", "Mío".getBytes()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyReachesAFileOfAnotherTicket() {
        var kept = send(ana(), "nota.txt", "Hola".getBytes());
        String id = JsonPath.read(kept.body(), "$.id");
        var beto = Visitor.program(port, "beto");
        var betos = Asked.number(beto);

        assertThat(beto.get(place + "/" + id).statusCode()).isEqualTo(404);
        assertThat(beto.get("/api/v1/tickets/" + betos + "/attachments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(send(beto, "nota.txt", "Hola".getBytes()).statusCode()).isEqualTo(404);
        assertThat(ana().get(place + "/" + id).body()).isEqualTo("Hola");
        assertThat(ana().get(place + "/nonsense").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> send(Visitor person, String fileName, byte[] content) {
        return person.send("POST", place, "multipart/form-data; boundary=x", Upload.of("x", fileName, content));
    }

    private static byte[] zip(String entry) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("contenido".getBytes());
        }
        return file.toByteArray();
    }

    private Visitor ana() {
        return Visitor.program(port, "ana");
    }

    private static byte[] picture(String kind) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), kind, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
