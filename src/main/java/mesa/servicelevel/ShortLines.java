package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a long explanation short: what the calendar says is told by weeks, months or years, and nothing is lost. */
final class ShortLines {

    private static final int MOST = 200;
    private static final List<Duration> PERIODS =
            List.of(Duration.ofDays(7), Duration.ofDays(28), Duration.ofDays(364));

    private ShortLines() {}

    /** The lines themselves, or fewer that add up to the same. */
    static List<Line> of(List<Line> lines) {
        var shorter = lines;
        for (var period : PERIODS) {
            if (shorter.size() <= MOST) {
                return List.copyOf(shorter);
            }
            shorter = by(period, lines);
        }
        return shorter.size() <= MOST ? List.copyOf(shorter) : withoutTheOldest(shorter);
    }

    private static List<Line> by(Duration period, List<Line> lines) {
        var start = lines.get(0).from();
        var shorter = new ArrayList<Line>();
        var open = new ArrayList<Line>();
        for (var line : lines) {
            var joins = !open.isEmpty()
                    && line.kind().isCalendar()
                    && number(start, line, period) == number(start, open.get(0), period);
            if (!joins) {
                close(open, shorter);
            }
            if (line.kind().isCalendar()) {
                open.add(line);
            } else {
                shorter.add(line);
            }
        }
        close(open, shorter);
        return shorter;
    }

    private static long number(Instant start, Line line, Duration period) {
        return Duration.between(start, line.from()).dividedBy(period);
    }

    private static void close(List<Line> open, List<Line> lines) {
        if (!open.isEmpty()) {
            lines.add(together(open));
            open.clear();
        }
    }

    private static List<Line> withoutTheOldest(List<Line> lines) {
        var cut = lines.size() - MOST + 1;
        var shorter = new ArrayList<Line>();
        shorter.add(together(lines.subList(0, cut)));
        shorter.addAll(lines.subList(cut, lines.size()));
        return List.copyOf(shorter);
    }

    /** One line for all of these, which follow each other. */
    static Line together(List<Line> lines) {
        var first = lines.get(0);
        var last = lines.get(lines.size() - 1);
        var same = lines.stream().allMatch(line -> line.kind() == first.kind());
        var counted = lines.stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus);
        return new Line(
                first.from(),
                last.until(),
                same ? first.kind() : Line.Kind.COUNTED,
                counted,
                last.total(),
                null,
                lines.size() == 1 ? first.name() : null,
                null,
                null);
    }
}
