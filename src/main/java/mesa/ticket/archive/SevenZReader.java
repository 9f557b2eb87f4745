package mesa.ticket.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Reads 7z from the first file to the last. */
final class SevenZReader implements ArchiveReader {

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        try (var files = SevenZFile.builder()
                .setPath(archive)
                .setMaxMemoryLimitKiB(MEMORY_IN_KIB)
                .get()) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var content = files.getInputStream(entry);
                visitor.visit(Objects.toString(entry.getName(), name), content::transferTo);
            }
        }
    }
}
