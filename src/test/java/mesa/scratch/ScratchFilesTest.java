package mesa.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;

class ScratchFilesTest {

    @TempDir
    private Path machine;

    @Test
    void whatAKilledNodeLeftIsRemovedAndNotWhatARunningOneUses() throws Exception {
        var own = ScratchFolder.below(machine).path();
        var node = anotherNode();
        var file = fileOf(node);

        ScratchFolder.removeLeftOvers(own);
        assertThat(file).exists();

        node.destroyForcibly().waitFor();
        assertThat(file).exists();
        ScratchFolder.removeLeftOvers(own);

        assertThat(file.getParent()).doesNotExist();
        assertThat(own).exists();
    }

    @Test
    void aNodeThatIsJustStartingKeepsItsFolder() throws IOException {
        var own = ScratchFolder.below(machine).path();
        var notLockedYet = Files.createDirectory(machine.resolve("mesa-starting-1"));

        ScratchFolder.removeLeftOvers(own);

        assertThat(notLockedYet).exists();
    }

    @Test
    void aNodeWhoseLockSomebodyTidiedUpKeepsWhatItUsesAndLosesWhatIsADayOld() throws IOException {
        var own = ScratchFolder.below(machine).path();
        var running = Files.createDirectory(machine.resolve("mesa-scratch-running"));
        var killed = Files.createDirectory(machine.resolve("mesa-scratch-killed"));
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofHours(25))));

        ScratchFolder.removeLeftOvers(own);

        assertThat(running).exists();
        assertThat(killed).doesNotExist();
    }

    @Test
    void whatOthersKeepOnTheMachineStays() throws IOException {
        var own = ScratchFolder.below(machine).path();
        var anothers = Files.createFile(machine.resolve("mesa-scratch-notes.txt"));
        var elsewhere = Files.createFile(
                Files.createDirectory(machine.resolve("elsewhere")).resolve("a.txt"));
        Files.createSymbolicLink(machine.resolve("mesa-scratch-2"), elsewhere.getParent());

        ScratchFolder.removeLeftOvers(own);

        assertThat(anothers).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void nobodyElseOnTheMachineReadsThem() throws IOException {
        var file = ScratchFiles.create("mail-", ".eml");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        Files.delete(file);
    }

    @Test
    void theyAreThereAgainAfterSomebodyTidiedUpTheMachine() throws IOException {
        var file = ScratchFiles.create("mail-", ".eml");
        Files.delete(file);
        Files.delete(file.resolveSibling("in-use"));
        Files.delete(file.getParent());

        var another = ScratchFiles.create("mail-", ".eml");

        assertThat(another).exists();
        Files.delete(another);
    }

    private Process anotherNode() throws IOException {
        var classes = Stream.of(
                        AnotherNode.class,
                        ScratchFiles.class,
                        Logger.class,
                        EventListener.class,
                        ApplicationStartedEvent.class)
                .map(one ->
                        one.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Djava.io.tmpdir=" + machine, "-cp", classes, AnotherNode.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path fileOf(Process node) throws IOException {
        var said = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        return Path.of(said.readLine());
    }
}
