package mesa.intake.mail.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files into which mails are fetched: each is there only until the desk has taken it in. */
final class RawFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RawFiles.class);
    private static final String BEGINNING = "mesa-mail-";
    private static final Duration LONGEST_USE = Duration.ofDays(1);

    private RawFiles() {}

    /** An empty one, which nobody else on this machine may read. */
    static Path create() throws IOException {
        return Files.createTempFile(BEGINNING, ".eml");
    }

    /** Removes what a node left on this machine that was killed; what another one may be using stays. */
    static void removeLeftOvers(Instant now) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (var files = Files.newDirectoryStream(folder, BEGINNING + "*.eml")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_USE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("Mails that a killed node left in {} can not be removed: {}", folder, e.getMessage());
        }
    }
}
