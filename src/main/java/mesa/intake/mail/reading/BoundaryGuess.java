package mesa.intake.mail.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the line that separates a message's parts where the message does not name it. */
final class BoundaryGuess {

    private static final int LONGEST_NAMED = 1_000;
    private static final int LOOKED_AT = 64 * 1024;
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?m)^--([^\\s\"\\\\-][^\\r\\n\"\\\\]{0,198}|-[^\\r\\n\"\\\\]{0,198}[^\\r\\n\"\\\\-])[ \\t]*\\r?\\nContent-");

    private BoundaryGuess() {}

    static boolean isUsable(Part part) {
        return part.type()
                .parameter("boundary")
                .filter(name -> name.length() <= LONGEST_NAMED)
                .isPresent();
    }

    static Optional<String> in(Spool.Slice body) throws IOException {
        var beginning = new String(body.beginning(LOOKED_AT), StandardCharsets.ISO_8859_1);
        var line = SEPARATOR.matcher(beginning);
        return line.find() ? Optional.of(line.group(1).stripTrailing()) : Optional.empty();
    }
}
