package mesa.ticket;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text from people as the desk keeps it: composed letters, plain line ends, nothing that can't be shown. */
final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029]");
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern NOT_KEPT = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private PlainText() {}

    /** The text, its lines kept; null stays null. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        var lines = LINE_END.matcher(text).replaceAll("\n");
        return Normalizer.normalize(NOT_SHOWN.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** The text on one line; null stays null. */
    static String line(String text) {
        return text == null ? null : SPACE.matcher(clean(text)).replaceAll(" ");
    }

    /** The text on one line of at most that many characters; null stays null. */
    static String shortLine(String text, int longest) {
        var line = line(text);
        if (line == null || line.length() <= longest) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest;
        return line.substring(0, end).strip();
    }

    /** The text exactly as typed, but for what a database can't keep; null stays null. */
    static String typed(String text) {
        return text == null ? null : NOT_KEPT.matcher(text).replaceAll("");
    }
}
