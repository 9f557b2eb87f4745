package mesa.ticket.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Reads one file that was made smaller; its name is the archive's without the ending. */
final class CompressedReader implements ArchiveReader {

    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final Map<String, String> SHORT_FOR_TAR =
            Map.of("tgz", ".tar", "tbz", ".tar", "tbz2", ".tar", "txz", ".tar", "svgz", ".svg");

    private final CompressorStreamFactory methods = new CompressorStreamFactory(true, MEMORY_IN_KIB);
    private final String method;

    CompressedReader(String method) {
        this.method = method;
    }

    @Override
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(archive));
                var content = methods.createCompressorInputStream(method, file)) {
            visitor.visit(nameInside(name), content::transferTo);
        } catch (CompressorException e) {
            throw new IOException(e);
        }
    }

    private static String nameInside(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        return ENDING.matcher(name).replaceFirst(SHORT_FOR_TAR.getOrDefault(ending, ""));
    }
}
