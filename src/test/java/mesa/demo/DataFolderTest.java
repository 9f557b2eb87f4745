package mesa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void aDatabaseThatAKilledMesaLeftBehindIsStoppedAndItsDataStay(@TempDir Path data) throws Exception {
        var place = data.resolve("postgresql");
        String program;
        try (var first = server(place);
                var connection = first.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create table kept (word text)");
            program = processOf(place).info().command().orElseThrow();
        }
        var process = leftRunning(program, place).toHandle();
        await().until(() -> Files.exists(place.resolve("postmaster.pid")));

        try (var folder = DataFolder.take(data);
                var next = server(folder.database());
                var connection = next.getPostgresDatabase().getConnection()) {
            process.onExit().get(10, TimeUnit.SECONDS);
            assertThat(process.isAlive()).isFalse();
            assertThat(connection
                            .createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void aMarkWhoseProcessIsGoneOrSomebodyElsesIsPutAway(@TempDir Path data) throws IOException {
        var mark = data.resolve("postgresql/postmaster.pid");
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, ProcessHandle.current().pid() + "\n" + mark.getParent() + "\n");

        try (var folder = DataFolder.take(data)) {
            assertThat(folder.database()).isDirectory();
        }

        assertThat(mark).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void theFolderIsForOneAtATime(@TempDir Path data) throws IOException {
        try (var folder = DataFolder.take(data);
                var other = FileChannel.open(data.resolve("in-use"), StandardOpenOption.WRITE)) {
            assertThat(folder.database()).isEqualTo(data.toAbsolutePath().resolve("postgresql"));
            assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
        DataFolder.take(data).close();
    }

    @Test
    void aTakenPortIsSaidInASentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();

            assertThatThrownBy(() -> StartRefused.whenTaken(port, "the mail server", "mesa.demo.smtp-port"))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> {
                        var said = new StartRefused.Explanation().analyze(refused);
                        assertThat(said.getDescription()).contains("Port " + port, "the mail server");
                        assertThat(said.getAction()).contains("--mesa.demo.smtp-port=0");
                    });
        }
        StartRefused.whenTaken(0, "the mail server", "mesa.demo.smtp-port");
    }

    private static ProcessHandle processOf(Path place) throws IOException {
        var number = Files.readAllLines(place.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    /** A database server that nobody stops; it does not run as root, so root asks for another user's name. */
    private static Process leftRunning(String program, Path place) throws IOException {
        var start = new ArrayList<>(List.of(program, "-D", place.toString(), "-p", "54999", "-k", ""));
        if (System.getProperty("user.name").equals("root")) {
            start.addAll(0, List.of("unshare", "-U"));
        }
        return new ProcessBuilder(start)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static EmbeddedPostgres server(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
    }
}
