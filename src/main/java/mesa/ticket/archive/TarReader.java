package mesa.ticket.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads TAR from the first file to the last. */
final class TarReader implements ArchiveReader {

    /** What names and other facts of one file may take; they are read whole. */
    private static final int LONGEST_HEADER = 1024 * 1024;

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        try (var file = new Allowance(new BufferedInputStream(Files.newInputStream(archive)));
                var files = new TarArchiveInputStream(file)) {
            file.allow(LONGEST_HEADER);
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                file.allow(Long.MAX_VALUE);
                visitor.visit(entry.getName(), files::transferTo);
                if (entry.isLink() || entry.isSymbolicLink())
                    visitor.visit(entry.getLinkName(), ArchiveVisitor.NOTHING);
                file.allow(LONGEST_HEADER);
            }
        }
    }
}
