package mesa.intake.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Letters beyond ASCII in header lines (RFC 2047). Neighbouring words of one charset are put together before they are
 * read, for many programs cut a letter in two.
 */
final class EncodedWords {

    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]{0,40}+)(?:\\*[^?\\s]{0,20}+)?\\?([bBqQ])\\?([^\\r\\n]{0,1000}?)\\?=");

    private EncodedWords() {}

    /** The line with its encoded words read; whatever is broken stays as it is. */
    static String decode(String line) {
        return decode(line, false);
    }

    /** The same for a line of addresses: what a word says is put in quotes, so that its commas separate nothing. */
    static String decodeQuoting(String line) {
        return decode(line, true);
    }

    private static String decode(String line, boolean quoting) {
        if (!line.contains("=?")) {
            return line;
        }
        var out = new StringBuilder();
        var run = new Run(out, quoting);
        var words = WORD.matcher(line);
        var at = 0;
        while (words.find()) {
            var between = line.substring(at, words.start());
            if (!between.isBlank() || !run.isOpen()) {
                run.end();
                run.pass(between);
            }
            run.add(words.group(1), bytes(words.group(2), words.group(3)));
            at = words.end();
        }
        run.end();
        return out.append(line, at, line.length()).toString();
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("B") ? base64(text) : quoted(text);
    }

    static byte[] base64(String text) {
        var signs = text.replaceAll("[^A-Za-z0-9+/]", "");
        var whole = signs.length() % 4 == 1 ? signs.substring(0, signs.length() - 1) : signs;
        return Base64.getDecoder().decode(whole);
    }

    private static byte[] quoted(String text) {
        return escaped(text.replace('_', ' '), '=');
    }

    /** Text in which bytes are written as two hexadecimal digits behind a sign. */
    static byte[] escaped(String text, char sign) {
        var out = new ByteArrayOutputStream();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == sign && at + 2 < text.length() && isHex(text, at + 1)) {
                out.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                out.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /** Words that follow each other in one charset. */
    private static final class Run {

        private final StringBuilder out;
        private final boolean quoting;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset;
        private boolean inQuotes;

        Run(StringBuilder out, boolean quoting) {
            this.out = out;
            this.quoting = quoting;
        }

        boolean isOpen() {
            return charset != null;
        }

        void pass(String between) {
            out.append(between);
            inQuotes ^= between.chars().filter(letter -> letter == '"').count() % 2 == 1;
        }

        void add(String charset, byte[] word) {
            var plain = charset.toLowerCase(Locale.ROOT);
            if (isOpen() && !plain.equals(this.charset)) {
                end();
            }
            this.charset = plain;
            bytes.writeBytes(word);
        }

        void end() {
            if (!isOpen()) {
                return;
            }
            var text = Charsets.decode(bytes.toByteArray(), charset);
            out.append(quoting ? quoted(text) : text);
            bytes.reset();
            charset = null;
        }

        private String quoted(String text) {
            var escaped = text.replace("\\", "\\\\").replace("\"", "'");
            return inQuotes ? escaped : '"' + escaped + '"';
        }
    }
}
