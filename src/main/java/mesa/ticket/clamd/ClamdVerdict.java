package mesa.ticket.clamd;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What the scanner found.
 *
 * @param kind what it says of the file
 * @param virus the name of what was found, or empty
 */
public record ClamdVerdict(Kind kind, String virus) {

    private static final Pattern FOUND = Pattern.compile("stream: (.*) FOUND");

    /** What a scanner can say of a file. */
    public enum Kind {
        /** Nothing bad is known of it. */
        CLEAN,
        /** A virus, or what else it was told to find. */
        INFECTED,
        /** Larger than the scanner was told to take. */
        TOO_LARGE
    }

    static ClamdVerdict of(String answer) throws IOException {
        if (answer.equals("stream: OK")) return new ClamdVerdict(Kind.CLEAN, "");
        var found = FOUND.matcher(answer);
        if (found.matches()) return new ClamdVerdict(Kind.INFECTED, found.group(1));
        if (answer.contains("size limit exceeded")) return new ClamdVerdict(Kind.TOO_LARGE, "");
        throw new IOException(answer.isEmpty() ? "It hung up without an answer" : "It said: " + answer);
    }
}
