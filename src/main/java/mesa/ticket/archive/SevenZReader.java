package mesa.ticket.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Reads 7z from the first file to the last. */
final class SevenZReader implements ArchiveReader {

    private static final int PIECE = 16 * 1024;

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        try (var files = SevenZFile.builder()
                .setPath(archive)
                .setMaxMemoryLimitKiB(MEMORY_IN_KIB)
                .get()) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                var content = entry.hasStream() ? content(files) : ArchiveVisitor.NOTHING;
                visitor.visit(Objects.toString(entry.getName(), name), content);
            }
        }
    }

    /** What comes next; asked for by its entry, it would be unpacked again from the start. */
    private static ArchiveVisitor.Content content(SevenZFile files) {
        return target -> {
            var piece = new byte[PIECE];
            for (int length = files.read(piece); length >= 0; length = files.read(piece)) {
                target.write(piece, 0, length);
            }
        };
    }
}
