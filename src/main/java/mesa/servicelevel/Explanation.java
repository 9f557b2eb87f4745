package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tells the life of a clock line by line, up to a moment. */
final class Explanation {

    private final List<LedgerEntry> entries;
    private final Function<String, WorkingCalendar> calendars;
    private final Instant now;
    private final Locale language;
    private final List<Line> lines = new ArrayList<>();
    private Duration total = Duration.ZERO;

    Explanation(List<LedgerEntry> entries, Function<String, WorkingCalendar> calendars, Instant now, Locale language) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.entries =
                entries.stream().filter(entry -> !entry.at().isAfter(now)).toList();
        this.calendars = calendars;
        this.language = language;
    }

    List<Line> lines() {
        WorkingCalendar calendar = null;
        var running = false;
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            calendar = entry.isPromise() ? calendars.apply(entry.calendar()) : calendar;
            running = runsAfter(entry, running);
            lines.add(happened(entry, i));
            if (running) {
                count(
                        calendar,
                        entry.at(),
                        i + 1 < entries.size() ? entries.get(i + 1).at() : now);
            }
        }
        return ShortLines.of(lines);
    }

    private static boolean runsAfter(LedgerEntry entry, boolean before) {
        return switch (entry.event()) {
            case START, RESUME -> true;
            case PAUSE, STOP -> false;
            case RETARGET, REACHED -> before;
        };
    }

    private Line happened(LedgerEntry entry, int place) {
        var threshold = entry.event() == ClockEvent.REACHED ? Threshold.parse(entry.detail()) : null;
        return new Line(
                entry.at(),
                endOf(entry, place),
                kindOf(entry.event()),
                Duration.ZERO,
                total,
                entry.reason(),
                threshold == null ? ServiceLevel.nameIn(entry.detail()) : String.valueOf(threshold.percent()),
                entry.actor(),
                threshold == null ? entry.within() : beyond(threshold));
    }

    private static Duration beyond(Threshold threshold) {
        return threshold.beyond().isZero() ? null : threshold.beyond();
    }

    /** Standing still lasts until something else is done to the clock; the rest happens in a moment. */
    private Instant endOf(LedgerEntry entry, int place) {
        if (entry.event() != ClockEvent.PAUSE && entry.event() != ClockEvent.STOP) {
            return entry.at();
        }
        return entries.subList(place + 1, entries.size()).stream()
                .filter(next -> next.event() != ClockEvent.RETARGET && next.event() != ClockEvent.REACHED)
                .findFirst()
                .map(LedgerEntry::at)
                .orElse(entry.event() == ClockEvent.PAUSE ? now : entry.at());
    }

    private static Line.Kind kindOf(ClockEvent event) {
        return switch (event) {
            case START -> Line.Kind.STARTED;
            case PAUSE -> Line.Kind.PAUSED;
            case RESUME -> Line.Kind.RESUMED;
            case STOP -> Line.Kind.STOPPED;
            case RETARGET -> Line.Kind.RETARGETED;
            case REACHED -> Line.Kind.REACHED;
        };
    }

    private void count(WorkingCalendar calendar, Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return;
        }
        for (var span : calendar.spans(from, until, language)) {
            var counted = span.kind() == WorkingCalendar.Kind.OPEN
                    ? calendar.between(span.from(), span.until())
                    : Duration.ZERO;
            total = total.plus(counted);
            add(new Line(
                    span.from(), span.until(), kindOf(span.kind()), counted, total, null, span.name(), null, null));
        }
    }

    private static Line.Kind kindOf(WorkingCalendar.Kind kind) {
        return switch (kind) {
            case OPEN -> Line.Kind.COUNTED;
            case CLOSED -> Line.Kind.CLOSED;
            case HOLIDAY -> Line.Kind.HOLIDAY;
            case DAY_OFF -> Line.Kind.DAY_OFF;
        };
    }

    /** Two nights that follow each other are one, and so is midnight at a desk that never closes. */
    private void add(Line line) {
        var last = lines.get(lines.size() - 1);
        var same = last.kind() == line.kind() && (line.kind() == Line.Kind.COUNTED || line.kind() == Line.Kind.CLOSED);
        if (same) {
            lines.set(lines.size() - 1, ShortLines.together(List.of(last, line)));
        } else {
            lines.add(line);
        }
    }
}
