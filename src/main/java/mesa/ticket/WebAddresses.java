package mesa.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the web addresses in what somebody wrote, so that a reader can follow them (E26). */
public final class WebAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'«»“”]*[^\\s<>\"'«»“”.,;:!?()\\[\\]]", Pattern.CASE_INSENSITIVE);

    private WebAddresses() {}

    /** Some words, or an address. */
    public record Piece(String text, boolean link) {}

    /** The text in pieces, none of them empty: put together they are the text again. */
    public static List<Piece> in(String text) {
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
