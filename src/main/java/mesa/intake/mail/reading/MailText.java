package mesa.intake.mail.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mail says, as plain text in pieces, and as HTML where it had some. */
public final class MailText {

    static final MailText NONE = new MailText(List.of(), "", null);

    private final List<Piece> pieces;
    private final String whole;
    private final String html;

    MailText(List<Piece> pieces, String whole, String html) {
        this.pieces = List.copyOf(pieces);
        this.whole = whole;
        this.html = html;
    }

    /** What is new; where a message has nothing new, such as a bare forward, all of it. Empty for an empty message. */
    public String fresh() {
        return pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.FRESH)
                .map(Piece::text)
                .collect(Collectors.joining("\n\n"));
    }

    /** The whole text with its quotes and signature; quoted lines start with {@code >}. */
    public String whole() {
        return whole;
    }

    /** The whole text, piece by piece in its order: answers between quotes stay where they are. */
    public List<Piece> pieces() {
        return pieces;
    }

    /**
     * The whole as harmless HTML, where the message had HTML. Its pictures are named {@code cid:} as in
     * {@link MailFile#contentId}; no other pictures are in it.
     */
    public Optional<String> html() {
        return Optional.ofNullable(html);
    }
}
