package mesa.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the desk's data, for one running Mesa at a time. Whoever has it may put away what an earlier one left
 * behind that was killed: its database goes on running without it.
 */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path database;
    private final FileChannel door;
    private final FileLock lock;

    private DataFolder(Path database, FileChannel door, FileLock lock) {
        this.database = database;
        this.door = door;
        this.lock = lock;
    }

    /** Takes the folder, or refuses to start when another Mesa has it. */
    static DataFolder take(Path folder) throws IOException {
        var place = folder.toAbsolutePath().normalize();
        Files.createDirectories(place);
        var door = FileChannel.open(place.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = door.tryLock();
        if (lock == null) {
            door.close();
            throw new StartRefused(
                    "Another Mesa is running on the data in %s.".formatted(place),
                    "Stop it, or choose another folder: --mesa.demo.data-directory=other.");
        }
        return new DataFolder(place.resolve("postgresql"), door, lock);
    }

    /** The folder of the database, with no other database server at work in it. */
    Path database() throws IOException {
        var mark = database.resolve("postmaster.pid");
        if (Files.exists(mark)) {
            leftBehind(mark).ifPresent(DataFolder::stop);
            Files.deleteIfExists(mark);
        }
        return database;
    }

    /** The database server that still runs in the folder; a mark may also be of one that is long gone. */
    private static Optional<ProcessHandle> leftBehind(Path mark) throws IOException {
        var number = Files.readAllLines(mark).get(0).strip();
        return ProcessHandle.of(Long.parseLong(number))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void stop(ProcessHandle server) {
        LOG.info("Stopping the database that an earlier Mesa left behind (process {})", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartRefused(
                    "A database that an earlier Mesa left behind does not stop (process %d).".formatted(server.pid()),
                    "End that process and start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        door.close();
    }
}
