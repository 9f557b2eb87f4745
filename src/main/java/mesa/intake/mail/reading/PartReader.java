package mesa.intake.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
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
    Part read(InputStream raw) throws IOException {
        var walk = new Walk(new Part(new Headers(), "text/plain"));
        walk.stream.parse(raw);
        return walk.go();
    }

    private void readInto(Part parent, InputStream body, String boundary) throws IOException {
        var walk = new Walk(parent);
        walk.stream.parseHeadless(body, "multipart/mixed; boundary=\"" + boundary + "\"");
        walk.go();
    }

    static MimeTokenStream stream(Garbage garbage, DecodeMonitor monitor) {
        var config = MimeConfig.custom()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .build();
        var stream = new MimeTokenStream(config, monitor, new HeaderLines(garbage), null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return stream;
    }

    /** One way through the message from its start to its end. */
    private final class Walk {

        private final Garbage garbage = new Garbage();
        private final MimeTokenStream stream = stream(garbage, new Listening());
        private final Deque<Part> open = new ArrayDeque<>();
        private final Part root;

        Walk(Part root) {
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
                case T_START_HEADER -> garbage.startAnew();
                case T_FIELD -> addHeader();
                case T_END_HEADER -> decideHowToGoOn();
                case T_START_MULTIPART -> depth++;
                case T_PREAMBLE -> keepPreamble();
                case T_END_MULTIPART -> endMultipart();
                case T_BODY -> keepBody();
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

        private void addHeader() {
            garbage.isFollowedBy(stream.getField());
            open.peek().headers().add(stream.getField());
        }

        /** Too deep, or without a boundary: what follows is taken as one content. */
        private void decideHowToGoOn() {
            if (garbage.isThere()) {
                problems.add(Problem.BROKEN_HEADERS);
            }
            var multipart = open.peek().isMultipart();
            var deep = multipart && depth >= DEEPEST;
            if (deep) {
                problems.add(Problem.TOO_MANY_PARTS);
            }
            var whole = deep || multipart && !BoundaryGuess.isUsable(open.peek());
            stream.setRecursionMode(whole ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
        }

        private void keepPreamble() throws IOException {
            if (open.peek().content() == null) {
                open.peek().holds(spool.keep(new Forgiving(stream.getInputStream(), problems)));
            }
        }

        private void endMultipart() throws IOException {
            depth--;
            if (open.peek().parts().isEmpty()) {
                takeApart(open.peek());
            }
        }

        private void keepBody() throws IOException {
            stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            var part = open.peek();
            if (parts > MOST_PARTS) {
                return;
            }
            var raw = stream.getInputStream();
            var whole = garbage.isThere() ? new SequenceInputStream(garbage.content(), raw) : raw;
            part.holds(spool.keep(new Forgiving(Decoding.of(whole, part.transferEncoding()), problems)));
            if (part.isMultipart() && depth < DEEPEST) {
                takeApart(part);
            }
        }

        /** A multipart whose boundary is not named, or does not occur. */
        private void takeApart(Part part) throws IOException {
            if (part.content() == null || part.content().length() == 0 || depth >= DEEPEST) {
                return;
            }
            problems.add(Problem.MISSING_BOUNDARY);
            var boundary = BoundaryGuess.in(part.content());
            if (boundary.isPresent()) {
                depth++;
                try (var body = part.content().open()) {
                    readInto(part, body, boundary.get());
                }
                depth--;
            }
        }
    }

    private final class Listening extends DecodeMonitor {

        @Override
        public boolean warn(String event, String dropped) {
            if (event.contains(Event.MIME_BODY_PREMATURE_END.toString())) {
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
