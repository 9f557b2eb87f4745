package mesa.portal.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody said, ready to be read: long texts in two pieces, of which the second is folded away, and web addresses
 * as links (E26).
 *
 * @param rest empty when the text is not long
 */
record SaidText(List<Piece> head, List<Piece> rest) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'«»“”]*[^\\s<>\"'«»“”.,;:!?()\\[\\]]", Pattern.CASE_INSENSITIVE);
    private static final int LONG = 1200;
    private static final int LONG_IN_LINES = 18;
    private static final int SHOWN = 700;
    private static final int SHOWN_LINES = 10;

    /** Some words, or an address. */
    record Piece(String text, boolean link) {}

    static SaidText of(String text) {
        var end = endOfHead(text);
        return new SaidText(pieces(text.substring(0, end)), pieces(text.substring(end)));
    }

    private static int endOfHead(String text) {
        var line = endOfLine(text, LONG_IN_LINES) < text.length() ? endOfLine(text, SHOWN_LINES) : text.length();
        if (text.length() <= LONG) return line;
        var space = Math.max(text.lastIndexOf(' ', SHOWN), text.lastIndexOf('\n', SHOWN));
        return Math.min(line, space > SHOWN / 2 ? space : wholeCharacter(text, SHOWN));
    }

    private static int endOfLine(String text, int lines) {
        var end = -1;
        for (var line = 0; line < lines; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) return text.length();
        }
        return end;
    }

    private static int wholeCharacter(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var address = ADDRESS.matcher(text);
        var end = 0;
        while (address.find()) {
            add(pieces, text.substring(end, address.start()), false);
            add(pieces, address.group(), true);
            end = address.end();
        }
        add(pieces, text.substring(end), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean link) {
        if (!text.isEmpty()) pieces.add(new Piece(text, link));
    }
}
