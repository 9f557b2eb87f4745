package mesa.ticket.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads ZIP by its list of contents, as whoever opens it does. By the JDK's reader: its list costs no more memory than
 * it is long, whatever it claims, and it refuses what is encrypted or overlaps its list.
 */
final class ZipReader implements ArchiveReader {

    /** What a list of contents could fill at most. */
    private static final long LARGEST = 64L * 1024 * 1024;

    /** Names that don't say that they are UTF-8; most come from a Windows in the west. */
    private static final Charset OLD_NAMES = Charset.forName("IBM850");

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        if (Files.size(archive) > LARGEST) throw new IOException("Too large for its list of contents to be read");
        try (var zip = new ZipFile(archive.toFile(), OLD_NAMES)) {
            var seen = new HashSet<String>();
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                // the second of two with the same name could only be reached by other programs
                if (!seen.add(entry.getName())) throw new IOException("The same name twice");
                visit(zip, entry, visitor);
            }
        }
    }

    private static void visit(ZipFile zip, ZipEntry entry, ArchiveVisitor visitor) throws IOException {
        visitor.visit(entry.getName(), target -> {
            try (var content = zip.getInputStream(entry)) {
                content.transferTo(target);
            }
        });
    }
}
