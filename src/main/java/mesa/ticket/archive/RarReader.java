package mesa.ticket.archive;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.RarException;
import com.github.junrar.rarfile.FileHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Reads RAR of the versions before 5, 5 and later, from the first file to the last. */
final class RarReader implements ArchiveReader {

    private static final ArchiveOptions OPTIONS =
            ArchiveOptions.builder().maxDictionarySize(MEMORY_IN_KIB * 1024L).build();

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        RarBlocks.refuseTooMany(archive);
        try (var files = new Archive(archive.toFile(), OPTIONS)) {
            if (files.getFileHeaders().isEmpty()) throw new IOException("Nothing in it that can be read");
            for (var file : files.getFileHeaders()) {
                visit(files, file, visitor);
            }
        } catch (RarException e) {
            throw new IOException(e);
        }
    }

    private static void visit(Archive files, FileHeader file, ArchiveVisitor visitor) throws IOException {
        if (file.isEncrypted() || file.isSplitBefore() || file.isSplitAfter()) {
            throw new IOException("Encrypted, or a part of a whole");
        }
        visitor.visit(
                file.getFileName(),
                file.isDirectory() ? ArchiveVisitor.NOTHING : target -> extract(files, file, target));
    }

    private static void extract(Archive files, FileHeader file, OutputStream target) throws IOException {
        try {
            files.extractFile(file, target);
        } catch (RarException e) {
            throw new IOException(e);
        }
    }
}
