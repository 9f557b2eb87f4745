package mesa.intake.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Takes a message apart as it streams by, without giving up at what is broken. Messages inside a message are left
 * whole: they are files.
 */
final class PartReader {

    static final int MOST_PARTS = 1_000;
    static final int DEEPEST = 50;

    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final Spool spool;
    private final Set<Problem> problems;
    private int parts;
    private int depth;

    PartReader(Spool spool, Set<Problem> problems) {
        this.spool = spool;
        this.problems = problems;
    }

    /** The message with all its parts, as far as it can be read. */
    Part read(InputStream raw, boolean garbageStartsBody) throws IOException {
        var stream = stream(garbageStartsBody);
        stream.parse(raw);
        return new Walk(stream, new Part(new Headers(), "text/plain")).go();
    }

    /** What lies between boundaries, as parts of that part. */
    void readInto(Part parent, InputStream body, String boundary) throws IOException {
        var stream = stream(true);
        stream.parseHeadless(body, "multipart/mixed; boundary=\"" + boundary + "\"");
        new Walk(stream, parent).go();
    }

    private MimeTokenStream stream(boolean garbageStartsBody) {
        var config = MimeConfig.custom()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .setMalformedHeaderStartsBody(garbageStartsBody)
                .build();
        var stream = new MimeTokenStream(config, new Listening(), new ShortFields(), null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return stream;
    }

    /** One way through the message from its start to its end. */
    private final class Walk {

        private final MimeTokenStream stream;
        private final Part root;
        private final Deque<Part> open = new ArrayDeque<>();

        Walk(MimeTokenStream stream, Part root) {
            this.stream = stream;
            this.root = root;
            open.push(root);
        }

        Part go() throws IOException {
            var depthBefore = depth;
            try {
                for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                    meet(state);
                }
            } catch (MimeException | IllegalStateException | IllegalArgumentException broken) {
                problems.add(Problem.BROKEN_CONTENT);
            }
            depth = depthBefore;
            return root;
        }

        private void meet(EntityState state) throws IOException {
            switch (state) {
                case T_START_BODYPART -> begin();
                case T_FIELD -> open.peek().headers().add(stream.getField());
                case T_END_HEADER -> decideHowToGoOn();
                case T_START_MULTIPART -> depth++;
                case T_END_MULTIPART -> depth--;
                case T_BODY -> keep(open.peek());
                case T_END_BODYPART -> open.pop();
                default -> {}
            }
        }

        private void begin() {
            var digest = open.peek().mediaType().equals("multipart/digest");
            var part = new Part(new Headers(), digest ? "message/rfc822" : "text/plain");
            if (parts++ < MOST_PARTS) {
                open.peek().parts().add(part);
            } else {
                problems.add(Problem.TOO_MANY_PARTS);
            }
            open.push(part);
        }

        /** Too deep, or without a boundary: what follows is taken as one content. */
        private void decideHowToGoOn() {
            var part = open.peek();
            var lost = part.isMultipart() && !BoundaryGuess.isUsable(part);
            var deep = part.isMultipart() && depth >= DEEPEST;
            if (deep) {
                problems.add(Problem.TOO_MANY_PARTS);
            }
            stream.setRecursionMode(lost || deep ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
        }

        private void keep(Part part) throws IOException {
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            if (parts > MOST_PARTS) {
                return;
            }
            part.holds(spool.keep(new Forgiving(stream.getDecodedInputStream(), problems)));
            if (part.isMultipart() && depth < DEEPEST) {
                takeApart(part);
            }
        }

        private void takeApart(Part part) throws IOException {
            problems.add(Problem.MISSING_BOUNDARY);
            var boundary = BoundaryGuess.in(part.content());
            if (boundary.isPresent()) {
                try (var body = part.content().open()) {
                    readInto(part, body, boundary.get());
                }
            }
        }
    }

    private final class Listening extends DecodeMonitor {

        @Override
        public boolean warn(String error, String dropped) {
            if (error.contains("header")) {
                problems.add(Problem.BROKEN_HEADERS);
            } else if (error.contains("prematurely") || error.contains("Premature") || error.contains("end of")) {
                problems.add(Problem.CUT_SHORT);
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
