package mesa.intake.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A header line with parameters, such as {@code attachment; filename="a.pdf"}: also cut into pieces or with letters
 * beyond ASCII (RFC 2231), or with encoded words, which is wrong but common.
 */
final class ParameterLine {

    private static final Pattern PIECE = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");
    private static final int MOST = 500;

    private final String value;
    private final Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();

    private ParameterLine(String value) {
        this.value = value;
    }

    static ParameterLine of(String line) {
        var end = end(line, 0);
        var read = new ParameterLine(line.substring(0, end).strip().toLowerCase(Locale.ROOT));
        for (var count = 0; end < line.length() && count < MOST; count++) {
            var start = end + 1;
            end = end(line, start);
            read.add(line.substring(start, end));
        }
        return read;
    }

    /** What stands before the first semicolon, in small letters. */
    String value() {
        return value;
    }

    /** What the parameter says, on one line; empty is nothing. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(pieces.get(name))
                .map(ParameterLine::joined)
                .map(Headers::readable)
                .filter(text -> !text.isEmpty());
    }

    private void add(String pair) {
        var equals = pair.indexOf('=');
        if (equals < 0) {
            return;
        }
        var name = PIECE.matcher(pair.substring(0, equals).strip().toLowerCase(Locale.ROOT));
        if (name.matches()) {
            var number = name.group(2) == null ? -1 : Integer.parseInt(name.group(2));
            var extended = name.group(3) != null;
            pieces.computeIfAbsent(name.group(1), any -> new TreeMap<>())
                    .putIfAbsent(extended && number < 0 ? -2 : number, new Piece(unquoted(pair, equals + 1), extended));
        }
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        if (pieces.firstKey() == -1 && pieces.size() > 1 && pieces.containsKey(0)) {
            pieces.remove(-1);
        }
        var first = pieces.firstEntry().getValue();
        if (pieces.firstKey() == -1) {
            return first.text();
        }
        var quote = first.extended() ? first.text().indexOf('\'') : -1;
        var second = quote < 0 ? -1 : first.text().indexOf('\'', quote + 1);
        var bytes = new ByteArrayOutputStream();
        var whole = pieces.firstKey() == -2 ? pieces.headMap(-1) : pieces;
        whole.values().forEach(piece -> bytes.writeBytes(bytes(piece, piece == first ? second + 1 : 0)));
        return Charsets.decode(
                bytes.toByteArray(), second < 0 ? null : first.text().substring(0, quote));
    }

    private static byte[] bytes(Piece piece, int from) {
        var text = piece.text().substring(from);
        return piece.extended() ? EncodedWords.escaped(text, '%') : text.getBytes(StandardCharsets.UTF_8);
    }

    private static int end(String line, int start) {
        var quoted = false;
        for (var at = start; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '\\' && quoted) {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ';' && !quoted) {
                return at;
            }
        }
        return quoted ? unclosed(line, start) : line.length();
    }

    private static int unclosed(String line, int start) {
        var semicolon = line.indexOf(';', start);
        return semicolon < 0 ? line.length() : semicolon;
    }

    private static String unquoted(String pair, int start) {
        var text = pair.substring(start).strip();
        if (!text.startsWith("\"")) {
            return text;
        }
        var end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
        return text.substring(1, end).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private record Piece(String text, boolean extended) {}
}
