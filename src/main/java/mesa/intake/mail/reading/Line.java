package mesa.intake.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of a mail's text.
 *
 * @param depth in how many quotes it stands
 * @param mark what its HTML says it is
 */
record Line(String text, int depth, Mark mark) {

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}\\ufeff\\ufffe\\uffff&&[^\\t]]");

    /** What mail programs say of a line in their HTML. */
    enum Mark {
        NONE,
        /** Says who wrote what follows. */
        ATTRIBUTION,
        /** Here starts what was said before, to the end. */
        HISTORY,
        /** Here starts a message that is passed on. */
        FORWARD,
        SIGNATURE
    }

    Line {
        text = NOT_SHOWN.matcher(text).replaceAll("").stripTrailing();
    }

    /** What GroupWise writes above the history: who wrote it and when, between such signs. */
    private static final Pattern GROUPWISE = Pattern.compile(">>> [^>\\s][^\\n]{0,300}\\d{2}[^\\n]{0,20} >>>\\s*");

    /** The lines of a plain text; leading {@code >} are its quotes. */
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        for (var line : text.split("\r\n|[\r\n\u2028\u2029\u000b\f]", -1)) {
            lines.add(ofPlain(line));
        }
        return lines;
    }

    private static Line ofPlain(String line) {
        if (line.startsWith(">>> ")
                && line.length() < 400
                && GROUPWISE.matcher(line).matches()) {
            return new Line(line, 0, Mark.HISTORY);
        }
        var depth = 0;
        var end = 0;
        for (var at = 0;
                at < line.length() && (line.charAt(at) == '>' || line.charAt(at) == ' ' && at <= end + 1);
                at++) {
            if (line.charAt(at) == '>') {
                depth++;
                end = at + 1;
            }
        }
        if (depth == 0 || (depth == 1 && line.startsWith(">From "))) {
            return new Line(depth == 0 ? line : line.substring(1), 0, Mark.NONE);
        }
        var stuffed = end < line.length() && line.charAt(end) == ' ';
        return new Line(line.substring(stuffed ? end + 1 : end), depth, Mark.NONE);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** As it is written down, its quotes before it. */
    String written() {
        return depth == 0 ? text : ">".repeat(Math.min(depth, 20)) + (text.isEmpty() ? "" : " " + text);
    }
}
