package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Files written into a text, as was done before there were attachments: {@code begin 644 name} to {@code end}. */
final class Uuencoded {

    private static final int LONGEST_TEXT = 1024 * 1024;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST = 100;
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4}(?: (.{0,300}))?");
    private static final Pattern SOMEWHERE =
            Pattern.compile("(?:^|[\\r\\n])begin [0-7]{3,4}[^\\r\\n]{0,300}\\r?[\\r\\n][!-`][ -`]{0,90}");

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Found> files = new ArrayList<>();

    private Uuencoded() {}

    static boolean isIn(String text) {
        return text.contains("begin ") && SOMEWHERE.matcher(text).find();
    }

    static Uuencoded in(Spool.Slice content, Spool spool) throws IOException {
        var found = new Uuencoded();
        try (var lines = new BufferedInputStream(content.open(), 64 * 1024)) {
            for (var line = line(lines); line != null; line = line(lines)) {
                found.take(line, lines, spool);
            }
        }
        return found;
    }

    byte[] text() {
        return text.toByteArray();
    }

    List<Found> files() {
        return files;
    }

    private void take(String line, InputStream rest, Spool spool) throws IOException {
        var begin = BEGIN.matcher(line.stripTrailing());
        if (begin.matches() && files.size() < MOST && isEncoded(rest)) {
            var name = begin.group(1) == null ? "" : begin.group(1).strip();
            files.add(new Found(name, spool.keep(out -> decode(rest, out))));
        } else if (text.size() + line.length() <= LONGEST_TEXT) {
            text.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static boolean isEncoded(InputStream rest) throws IOException {
        rest.mark(LONGEST_LINE + 1);
        var next = line(rest);
        rest.reset();
        return next != null && isData(next.stripTrailing());
    }

    private static boolean isData(String line) {
        if (line.isEmpty() || line.chars().anyMatch(sign -> sign < ' ' || sign > '`')) {
            return false;
        }
        var signs = (length(line) + 2) / 3 * 4;
        return line.length() - 1 <= signs + 2 && line.length() - 1 >= signs - 4;
    }

    private static void decode(InputStream lines, OutputStream out) throws IOException {
        for (var line = line(lines); line != null; line = line(lines)) {
            var plain = line.stripTrailing();
            if (plain.equals("end")) {
                return;
            }
            if (!plain.isEmpty()) {
                out.write(bytes(plain));
            }
        }
    }

    private static int length(String line) {
        return (line.charAt(0) - ' ') & 63;
    }

    private static byte[] bytes(String line) {
        var out = new ByteArrayOutputStream();
        for (var at = 1; at < line.length() && out.size() < length(line); at += 4) {
            var four =
                    value(line, at) << 18 | value(line, at + 1) << 12 | value(line, at + 2) << 6 | value(line, at + 3);
            out.write(four >> 16);
            out.write(four >> 8);
            out.write(four);
        }
        var all = out.toByteArray();
        return Arrays.copyOf(all, Math.min(all.length, length(line)));
    }

    private static int value(String line, int at) {
        return at < line.length() ? (line.charAt(at) - ' ') & 63 : 0;
    }

    /** The next line with its end, or as much of it as is bearable; null at the end. */
    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var sign = in.read(); sign >= 0; sign = in.read()) {
            line.append((char) sign);
            if (sign == '\n' || line.length() >= LONGEST_LINE) {
                return line.toString();
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    /** A file that was found; its name may be empty. */
    record Found(String name, Spool.Slice content) {}
}
