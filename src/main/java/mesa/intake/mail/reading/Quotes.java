package mesa.intake.mail.reading;

import java.util.List;
import mesa.intake.mail.reading.Piece.Kind;

/** Tells what is new in a mail's text from what was said before, and from signatures. */
final class Quotes {

    private static final String SET_IN = "    ";
    private static final int BLANK_LINES_BEFORE_A_QUOTE = 3;
    private static final int LONGEST_SIGNATURE = 25;
    private static final int HEADERS_OF_A_FORWARD = 12;

    private final List<Line> lines;
    private final HeaderBlock headers;
    private final int[] deepestFrom;
    private final Pieces pieces = new Pieces();
    private boolean forwarded;
    private boolean history;
    private boolean signature;
    private int base;
    private int noHistoryBefore;

    Quotes(List<Line> lines, String subject) {
        this.lines = lines;
        this.headers = new HeaderBlock(lines);
        this.deepestFrom = deepestFrom(lines);
        this.forwarded = QuotePhrases.isForward(subject);
    }

    List<Piece> pieces() {
        var at = 0;
        while (at < lines.size()) {
            at += step(at);
        }
        return pieces.whole();
    }

    /** How many lines were told. */
    private int step(int at) {
        var line = lines.get(at);
        if (line.isBlank() && !history) {
            return told(at, 1, null);
        }
        if (isPassedOnInAQuote(line)) {
            return forward(at);
        }
        if (history || line.depth() > base) {
            signature = false;
            return told(at, 1, Kind.QUOTED);
        }
        var start = startOfHistory(at);
        return start > 0 ? start : told(at, 1, isSignature(at) ? Kind.SIGNATURE : Kind.FRESH);
    }

    /** Apple's program quotes what it forwards. */
    private boolean isPassedOnInAQuote(Line line) {
        return forwarded && !history && line.depth() > base && QuotePhrases.isForwardLine(line.text());
    }

    private int startOfHistory(int at) {
        var line = lines.get(at);
        if (line.mark() == Line.Mark.FORWARD || QuotePhrases.isForwardLine(line.text())) {
            return forward(at);
        }
        var attribution = attribution(at);
        if (attribution > 0 && forwarded && line.mark() == Line.Mark.ATTRIBUTION && !quoteFollows(at + 1)) {
            return forward(at);
        }
        if (attribution > 0) {
            signature = false;
            history = !quoteFollows(at + attribution)
                    && (noQuoteComesAfter(at + attribution) || isYahoos(at) && !pieces.announceAnswersBelow());
            return told(at, attribution, Kind.QUOTED);
        }
        var divides = line.mark() == Line.Mark.HISTORY || headers.startsAt(at);
        if (at < noHistoryBefore || !divides) {
            return 0;
        }
        if (forwarded) {
            return forward(at);
        }
        history = !pieces.announceAnswersBelow();
        noHistoryBefore = history ? noHistoryBefore : at + HEADERS_OF_A_FORWARD;
        return told(at, 1, Kind.QUOTED);
    }

    /** A message that is passed on is new to the desk: what stands in it counts as said. */
    private int forward(int at) {
        forwarded = false;
        signature = false;
        noHistoryBefore = at + HEADERS_OF_A_FORWARD;
        var first = nextSaid(at + 1);
        base = first < lines.size() ? Math.max(base, lines.get(first).depth()) : base;
        return told(at, 1, Kind.FRESH);
    }

    /** How many lines from here on say who wrote the quote that follows; 0 when none do. */
    private int attribution(int at) {
        if (lines.get(at).mark() == Line.Mark.ATTRIBUTION && at >= noHistoryBefore) {
            return 1;
        }
        return new AttributionRun(lines, at).length(this::quoteFollows);
    }

    private boolean quoteFollows(int at) {
        var next = nextSaid(at);
        return next < lines.size()
                && next <= at + BLANK_LINES_BEFORE_A_QUOTE
                && lines.get(next).depth() > base;
    }

    private boolean noQuoteComesAfter(int at) {
        return at >= lines.size() || deepestFrom[at] <= base;
    }

    /**
     * Yahoo sets its line in, below what is new, and puts no sign before the history; that may have quotes of its own.
     */
    private boolean isYahoos(int at) {
        return pieces.areThere() && lines.get(at).text().startsWith(SET_IN);
    }

    private static int[] deepestFrom(List<Line> lines) {
        var deepest = new int[lines.size()];
        for (var at = lines.size() - 1; at >= 0; at--) {
            var below = at + 1 < deepest.length ? deepest[at + 1] : 0;
            deepest[at] = Math.max(below, lines.get(at).depth());
        }
        return deepest;
    }

    private int nextSaid(int at) {
        var next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    private boolean isSignature(int at) {
        var line = lines.get(at);
        if (line.mark() == Line.Mark.SIGNATURE) {
            return true;
        }
        signature |= QuotePhrases.isSignatureLine(line.text()) && isShortFrom(at);
        return signature || QuotePhrases.isProgramsGreeting(line.text()) && endsWhatIsSaid(at + 1);
    }

    /** A line of dashes with much below it divides something else. */
    private boolean isShortFrom(int at) {
        var said = 0;
        for (var next = at; next < lines.size() && lines.get(next).depth() <= base; next++) {
            said += lines.get(next).isBlank() ? 0 : 1;
            if (said > LONGEST_SIGNATURE) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWhatIsSaid(int at) {
        var next = nextSaid(at);
        return next >= lines.size()
                || lines.get(next).depth() > base
                || lines.get(next).mark() == Line.Mark.HISTORY
                || lines.get(next).mark() == Line.Mark.SIGNATURE
                || QuotePhrases.isSignatureLine(lines.get(next).text())
                || attribution(next) > 0
                || headers.startsAt(next);
    }

    private int told(int at, int count, Kind kind) {
        lines.subList(at, at + count).forEach(line -> pieces.add(kind, line));
        return count;
    }
}
