package mesa.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The files that this node needs for a moment. They lie in a folder of its own below the machine's for temporary files;
 * when it starts it removes the folders of nodes that run no longer.
 */
@Component
public class ScratchFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFiles.class);

    private static ScratchFolder own;

    /**
     * An empty file, which nobody else on this machine may read. Whoever asks for it removes it.
     *
     * @param beginning what its name begins with
     * @param ending what its name ends with
     */
    public static Path create(String beginning, String ending) throws IOException {
        return Files.createTempFile(folder(), beginning, ending);
    }

    /** Another one where somebody has tidied up the machine meanwhile. */
    private static synchronized Path folder() throws IOException {
        if (own == null || !Files.isDirectory(own.path())) {
            own = ScratchFolder.below(Path.of(System.getProperty("java.io.tmpdir")));
        }
        return own.path();
    }

    @EventListener(ApplicationStartedEvent.class)
    void removeLeftOvers() {
        try {
            ScratchFolder.removeLeftOvers(folder());
        } catch (IOException e) {
            LOG.warn("Temporary files that a killed node left can not be removed: {}", e.toString());
        }
    }
}
