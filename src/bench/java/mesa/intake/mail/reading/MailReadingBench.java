package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import mesa.bench.Stopwatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory and time reading a mail takes. The memory is all that the reader ever asks for, thrown away or not:
 * the heap can't rise by more.
 */
class MailReadingBench {

    private static final int MEGABYTE = 1024 * 1024;

    private static final String HEAD = """
            From: Ana <ana@cliente.example>
            Subject: Video
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Adjunto el video.

            El lun, 2 nov 2026 a las 10:00, Mesa (<soporte@mesa.example>) escribió:
            > Envíe un video, por favor.
            --b
            Content-Type: video/mp4; name="video.mp4"
            Content-Disposition: attachment; filename="video.mp4"
            Content-Transfer-Encoding: base64

            """;

    @TempDir
    Path folder;

    @Test
    void howMuchAMessageOf25MegabytesTakes() throws Exception {
        var small = message(10_000);
        var large = message(25 * MEGABYTE);
        read(small);

        var asked = asked();
        read(large);
        asked = asked() - asked;

        Stopwatch.say("25 MB: memory ever asked for", "%.1f MB".formatted(asked / (double) MEGABYTE));
        Stopwatch.say("25 MB: time", Stopwatch.inMilliseconds(Stopwatch.median(() -> read(large))));
        Stopwatch.say("10 KB: time", Stopwatch.inMilliseconds(Stopwatch.median(() -> read(small))));
        assertThat(asked).isLessThan(64L * MEGABYTE);
    }

    private static long asked() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static void read(Path raw) {
        try (var mail = MailReader.read(raw);
                var content = mail.files().get(0).open()) {
            assertThat(mail.text().fresh()).isEqualTo("Adjunto el video.");
            assertThat(content.transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(mail.files().get(0).size());
        } catch (UnreadableMail | IOException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private Path message(int length) throws IOException {
        var file = folder.resolve(length + ".eml");
        var random = new Random(1);
        var bytes = new byte[57 * 1_000];
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(HEAD.getBytes(StandardCharsets.UTF_8));
            for (var written = 0L; written < length; written += 78L * 1_000) {
                random.nextBytes(bytes);
                out.write(Base64.getMimeEncoder().encode(bytes));
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }
}
