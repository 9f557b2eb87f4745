package mesa.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mesa.servicelevel.WorkingCalendar.Kind;
import mesa.servicelevel.WorkingCalendar.Span;

/** The spans of an interval as they are found: what lies outside of it is cut off, equal neighbours become one. */
final class SpanList {

    private final Instant from;
    private final Instant until;
    private final Locale language;
    private final List<Span> spans;

    SpanList(Instant from, Instant until, Locale language) {
        this(from, until, language, new ArrayList<>());
    }

    private SpanList(Instant from, Instant until, Locale language, List<Span> spans) {
        this.from = from;
        this.until = until;
        this.language = language;
        this.spans = spans;
    }

    /** The same list, for what lies between these epoch seconds too. */
    SpanList within(long first, long last) {
        return new SpanList(
                later(from, Instant.ofEpochSecond(first)),
                earlier(until, Instant.ofEpochSecond(last)),
                language,
                spans);
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    Locale language() {
        return language;
    }

    List<Span> all() {
        return List.copyOf(spans);
    }

    void add(long first, long last, Kind kind, String name) {
        var start = later(from, Instant.ofEpochSecond(first));
        var end = earlier(until, Instant.ofEpochSecond(last));
        if (start.isBefore(end)) append(new Span(start, end, kind, name));
    }

    private void append(Span next) {
        var last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && last.kind() == next.kind() && Objects.equals(last.name(), next.name())) {
            spans.set(spans.size() - 1, new Span(last.from(), next.until(), next.kind(), next.name()));
        } else {
            spans.add(next);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
