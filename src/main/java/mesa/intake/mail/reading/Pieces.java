package mesa.intake.mail.reading;

import java.util.ArrayList;
import java.util.List;
import mesa.intake.mail.reading.Piece.Kind;

/** Lines of a mail, gathered into pieces. */
final class Pieces {

    private static final int MOST = 2_000;

    private final List<Kind> kinds = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private boolean announced;

    /** @param kind null for a line that belongs to whatever stands before it */
    void add(Kind kind, Line line) {
        var told = kinds.size() < MOST ? kind : kind == null ? null : Kind.FRESH;
        if (told != null && (kinds.isEmpty() || last() != told)) {
            kinds.add(told);
            texts.add(new StringBuilder());
        }
        if (!kinds.isEmpty()) {
            texts.get(texts.size() - 1).append(line.written()).append('\n');
        }
    }

    private Kind last() {
        return kinds.get(kinds.size() - 1);
    }

    boolean areThere() {
        return !kinds.isEmpty();
    }

    /** Whether what is new so far says that the answers stand in the history below. */
    boolean announceAnswersBelow() {
        for (var at = 0; at < kinds.size() && !announced; at++) {
            announced = kinds.get(at) == Kind.FRESH && QuotePhrases.announcesAnswersBelow(texts.get(at));
        }
        return announced;
    }

    /** All pieces; where nothing is new, what was quoted counts as new, and last of all the signature. */
    List<Piece> whole() {
        var found = new ArrayList<Piece>();
        for (var at = 0; at < kinds.size(); at++) {
            var text = withoutEmptyEdges(texts.get(at).toString());
            if (!text.isBlank()) {
                found.add(new Piece(kinds.get(at), text));
            }
        }
        return withSomethingNew(found);
    }

    private static List<Piece> withSomethingNew(List<Piece> found) {
        for (var kind : List.of(Kind.FRESH, Kind.QUOTED, Kind.SIGNATURE)) {
            if (found.stream().anyMatch(piece -> piece.kind() == kind)) {
                return found.stream()
                        .map(piece -> piece.kind() == kind ? new Piece(Kind.FRESH, piece.text()) : piece)
                        .toList();
            }
        }
        return found;
    }

    private static String withoutEmptyEdges(String text) {
        var start = 0;
        for (var at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            start = text.charAt(at) == '\n' ? at + 1 : start;
        }
        return text.substring(start).stripTrailing();
    }
}
