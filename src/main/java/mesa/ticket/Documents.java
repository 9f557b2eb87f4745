package mesa.ticket;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Tells office files from archives that only call themselves so: by what every office file has inside. */
final class Documents {

    private static final String OPEN_XML = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";

    private Documents() {}

    static boolean isOne(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(OPEN_XML) != null || zip.getEntry(OPEN_DOCUMENT) != null;
        }
    }
}
