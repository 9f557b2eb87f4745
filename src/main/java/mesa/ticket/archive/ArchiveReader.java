package mesa.ticket.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of archive. */
@FunctionalInterface
interface ArchiveReader {

    /** How much memory the dictionary of an archive may take, which its maker decides. */
    int MEMORY_IN_KIB = 80 * 1024;

    void read(Path archive, String name, ArchiveVisitor visitor) throws IOException;
}
