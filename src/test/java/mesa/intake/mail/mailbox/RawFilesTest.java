package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RawFilesTest {

    @Test
    void whatAKilledNodeLeftIsRemovedAfterADayAndNotWhatIsInUse() throws IOException {
        var now = Instant.now();
        var left = RawFiles.create();
        var inUse = RawFiles.create();
        Files.setLastModifiedTime(left, FileTime.from(now.minus(Duration.ofHours(25))));

        RawFiles.removeLeftOvers(now);

        assertThat(left).doesNotExist();
        assertThat(inUse).exists();
        Files.delete(inUse);
    }

    @Test
    void nobodyElseOnTheMachineReadsAMail() throws IOException {
        var file = RawFiles.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.delete(file);
    }
}
