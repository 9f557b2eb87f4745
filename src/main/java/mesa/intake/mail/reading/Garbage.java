package mesa.intake.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.Field;

/**
 * Lines among the headers that are none. When more headers follow, they are noise; when none that anybody knows does,
 * the empty line above the text is missing, and they are its beginning.
 */
final class Garbage {

    private static final int LONGEST = 1024 * 1024;
    private static final Set<String> WELL_KNOWN = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-disposition",
            "received",
            "reply-to",
            "return-path",
            "in-reply-to",
            "references");

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    void startAnew() {
        lines.reset();
    }

    boolean isThere() {
        return lines.size() > 0;
    }

    void add(byte[] line) {
        if (lines.size() + line.length <= LONGEST) {
            lines.writeBytes(line);
        }
    }

    /** Takes note of a header line that follows. */
    void isFollowedBy(Field field) {
        if (!isThere()) {
            return;
        }
        if (WELL_KNOWN.contains(field.getName().toLowerCase(Locale.ROOT))) {
            lines.reset();
        } else if (field.getRaw() != null) {
            add(field.getRaw().toByteArray());
            add(new byte[] {'\r', '\n'});
        }
    }

    InputStream content() {
        var text = lines.toString(StandardCharsets.ISO_8859_1) + "\r\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
