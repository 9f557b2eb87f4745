package mesa.intake.mail.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;

/** The header lines of a message or of a part of it, read leniently. */
final class Headers {

    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]?|\\r");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}\\p{Cf}\\p{Cs}&&[^\\u200d]]+");

    private final List<Line> lines = new ArrayList<>();
    private Charset otherwise = Charsets.WINDOWS;

    void add(Field field) {
        if (lines.size() >= MOST_LINES) {
            return;
        }
        var raw = field.getRaw();
        var bytes = raw == null ? field.getBody().getBytes(StandardCharsets.UTF_8) : raw.toByteArray();
        var text = new String(bytes, 0, Math.min(bytes.length, LONGEST_LINE), StandardCharsets.ISO_8859_1);
        var colon = raw == null ? -1 : text.indexOf(':');
        var value = FOLD.matcher(text.substring(colon + 1))
                .replaceAll(" ")
                .replace("\0", "")
                .strip();
        lines.add(new Line(field.getName().strip().toLowerCase(Locale.ROOT), value));
    }

    /** What letters beyond ASCII are taken for when they don't show what they are. */
    void takeLettersFor(Charset charset) {
        otherwise = charset;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What the first line of that name says, undecoded but for its letters. */
    Optional<String> raw(String name) {
        return allRaw(name).stream().findFirst();
    }

    List<String> allRaw(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return lines.stream()
                .filter(line -> line.name().equals(wanted))
                .map(line -> Charsets.decode(line.value().getBytes(StandardCharsets.ISO_8859_1), null, otherwise))
                .toList();
    }

    /** What the lines of that name say, each on one line. */
    List<String> all(String name) {
        return allRaw(name).stream().map(Headers::readable).toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    static String readable(String raw) {
        return SPACE.matcher(EncodedWords.decode(raw)).replaceAll(" ").strip();
    }

    private record Line(String name, String value) {}
}
