package mesa.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one running node. A lock in it lasts exactly as long as the process, however that ends, and tells the
 * other nodes on the machine, in other containers too, that it is in use.
 *
 * @param lock held for as long as the process runs
 */
record ScratchFolder(Path path, FileLock lock) {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
    private static final String BEGINNING = "mesa-scratch-";
    private static final String LOCK = "in-use";
    private static final Duration A_DAY = Duration.ofDays(1);

    /** How it begins before it is locked, so that no other node takes it for one that was left. */
    private static final String STARTING = "mesa-starting-";

    static ScratchFolder below(Path parent) throws IOException {
        var starting = Files.createTempDirectory(parent, STARTING);
        var channel = FileChannel.open(starting.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var lock = channel.lock();
        var name = starting.getFileName().toString().replace(STARTING, BEGINNING);
        return new ScratchFolder(Files.move(starting, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE), lock);
    }

    /** Removes the folders beside this one, of the same owner, that no running node has. */
    static void removeLeftOvers(Path own) throws IOException {
        var owner = Files.getOwner(own);
        try (var folders = Files.newDirectoryStream(own.getParent(), BEGINNING + "*")) {
            for (var folder : folders) {
                if (!folder.equals(own)
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && owner.equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))
                        && !isInUse(folder)) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean isInUse(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        } catch (NoSuchFileException tidiedUp) {
            return wasChangedLately(folder);
        }
    }

    /** Who tidies up the machine takes the lock of a node that has run for long, and leaves what is new. */
    private static boolean wasChangedLately(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isAfter(Instant.now().minus(A_DAY));
    }

    private static void remove(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.debug("{} is left for later", folder, e);
        }
    }
}
