package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import mesa.MesaTest;
import mesa.bench.Stopwatch;
import mesa.intake.mail.kept.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How much the heap rises while the desk takes in a mail of 25 MB, whole: read, kept as it came, its file judged and
 * kept, a ticket opened. What is garbage already does not count, so it is collected all the time.
 */
@MesaTest(backgroundJobs = false)
class LargeMailBench {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LINE = 57;

    private static final String HEAD = """
            From: Ana <ana-%s@cliente.example>
            To: soporte@mesa.localhost
            Subject: Video de la falla
            Message-ID: <%s@cliente.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Adjunto el video.
            --b
            Content-Type: video/mp4; name="video.mp4"
            Content-Disposition: attachment; filename="video.mp4"
            Content-Transfer-Encoding: base64

            """;

    @Autowired
    private MailIntake intake;

    @TempDir
    Path folder;

    @Test
    void howMuchTheHeapRises() throws Exception {
        take(message(10_000));
        var large = message(25 * MEGABYTE);

        var before = live();
        var most = mostLiveDuring(() -> take(large));

        Stopwatch.say("25 MB taken in: the heap rises by", "%.1f MB".formatted((most - before) / (double) MEGABYTE));
        assertThat(most - before).isLessThan(64L * MEGABYTE);
    }

    private void take(Path message) {
        var fate = intake.receive("soporte", message);
        assertThat(fate.kind()).isEqualTo(Fate.Kind.TICKET);
    }

    private static long mostLiveDuring(Runnable deed) throws InterruptedException {
        var most = new AtomicLong();
        var over = new AtomicBoolean();
        var watcher = new Thread(() -> {
            while (!over.get()) most.accumulateAndGet(live(), Math::max);
        });
        watcher.start();
        try {
            deed.run();
        } finally {
            over.set(true);
            watcher.join();
        }
        return most.get();
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Path message(int length) throws IOException {
        var id = UUID.randomUUID();
        var file = folder.resolve(length + ".eml");
        var random = new Random(1);
        var bytes = new byte[LINE * 1_000];
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(HEAD.formatted(id, id).getBytes(StandardCharsets.UTF_8));
            for (var written = 0L; written < length; written += 78L * 1_000) {
                random.nextBytes(bytes);
                out.write(Base64.getMimeEncoder().encode(bytes));
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write("--b--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
