package mesa.portal.ticket;

import java.util.List;
import mesa.ticket.WebAddresses;
import mesa.ticket.WebAddresses.Piece;

/**
 * What somebody said, ready to be read: long texts in two pieces, of which the second is folded away, and web addresses
 * as links (E26).
 *
 * @param rest empty when the text is not long
 */
record SaidText(List<Piece> head, List<Piece> rest) {

    private static final int LONG = 1200;
    private static final int LONG_IN_LINES = 18;
    private static final int SHOWN = 700;
    private static final int SHOWN_LINES = 10;

    static SaidText of(String text) {
        var end = endOfHead(text);
        return new SaidText(WebAddresses.in(text.substring(0, end)), WebAddresses.in(text.substring(end)));
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
}
