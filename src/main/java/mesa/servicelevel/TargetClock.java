package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How one promise of a ticket stands: how much of its time is used, when it comes due, and why. Everything is worked
 * out from the lines of the ledger since the clock last started, and from the calendars; the same lines always give the
 * same answers. Times used and left are working time, in whole seconds.
 */
public final class TargetClock {

    /** What a clock does. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    private final List<LedgerEntry> entries;
    private final Function<String, WorkingCalendar> calendars;
    private final List<Stretch> stretches = new ArrayList<>();
    private LedgerEntry promise;
    private LedgerEntry standing;

    /** A clock from its lines in their order; the first one starts it. */
    TargetClock(List<LedgerEntry> entries, Function<String, WorkingCalendar> calendars) {
        this.entries = List.copyOf(entries);
        this.calendars = calendars;
        if (entries.get(0).event() != ClockEvent.START) {
            throw new IllegalArgumentException("A clock begins with its start, not with " + entries.get(0));
        }
        this.entries.forEach(this::take);
    }

    private void take(LedgerEntry entry) {
        switch (entry.event()) {
            case START, RESUME -> runFrom(entry);
            case PAUSE, STOP -> standStillFrom(entry);
            case RETARGET -> changeTo(entry);
            case REACHED -> {}
        }
    }

    private void runFrom(LedgerEntry entry) {
        if (entry.isPromise()) {
            promise = entry;
        }
        if (standing == null || state() != State.RUNNING) {
            stretches.add(new Stretch(entry.at(), null, calendars.apply(promise.calendar())));
        }
        standing = entry;
    }

    private void standStillFrom(LedgerEntry entry) {
        endStretch(entry.at());
        standing = entry;
    }

    private void changeTo(LedgerEntry entry) {
        promise = entry;
        if (state() == State.RUNNING) {
            endStretch(entry.at());
            stretches.add(new Stretch(entry.at(), null, calendars.apply(entry.calendar())));
        }
    }

    private void endStretch(Instant at) {
        var last = stretches.size() - 1;
        if (stretches.get(last).runsOn()) {
            stretches.set(last, stretches.get(last).endedAt(at));
        }
    }

    /** What is promised. */
    public Target target() {
        return promise.target();
    }

    /** The team or supplier whose time it is; empty for what the requester was promised. */
    public String party() {
        return promise.party();
    }

    /** The promised time, in working time. */
    public Duration within() {
        return promise.within();
    }

    /** The id of the calendar that counts now. */
    public String calendar() {
        return promise.calendar();
    }

    /** The name of the service level the promise comes from, as people read it, or null. */
    public String serviceLevel() {
        return ServiceLevel.nameIn(promise.detail());
    }

    public State state() {
        return switch (standing.event()) {
            case PAUSE -> State.PAUSED;
            case STOP -> State.STOPPED;
            default -> State.RUNNING;
        };
    }

    /** Why it runs, pauses or has stopped. */
    public Reason reason() {
        return standing.reason();
    }

    /** Since when it runs, pauses or has stopped. */
    public Instant since() {
        return standing.at();
    }

    /** When it began to count. */
    public Instant startedAt() {
        return entries.get(0).at();
    }

    /** The working time used up to that moment; never less at a later moment. */
    public Duration elapsed(Instant now) {
        return stretches.stream().map(stretch -> stretch.worked(now)).reduce(Duration.ZERO, Duration::plus);
    }

    /** The working time left at that moment; negative when more was used than promised. */
    public Duration remaining(Instant now) {
        return within().minus(elapsed(now));
    }

    /** When the promised time is used up; empty while the clock stands still before that. It may be past. */
    public Optional<Instant> due() {
        return due(100);
    }

    /** When that part of the promised time is used up; empty while the clock stands still before that. */
    public Optional<Instant> due(int percent) {
        return whenUsed(new Threshold(percent, null).of(within()));
    }

    /** When so much working time beyond the promised one is used; empty while the clock stands still before that. */
    public Optional<Instant> dueBeyond(Duration working) {
        return whenUsed(new Threshold(100, working).of(within()));
    }

    private Optional<Instant> whenUsed(Duration used) {
        var left = used;
        for (var stretch : stretches) {
            var worked = stretch.runsOn() ? left : stretch.worked();
            if (left.compareTo(worked) <= 0) {
                return Optional.of(stretch.when(left));
            }
            left = left.minus(worked);
        }
        return Optional.empty();
    }

    /** Whether more time was used up to that moment than was promised. */
    public boolean breached(Instant now) {
        return remaining(now).isNegative();
    }

    /** When more time than promised was used for the first time, or will be; empty while it stands still before. */
    Optional<Instant> breachedFrom() {
        return dueBeyond(Duration.ofSeconds(1));
    }

    /**
     * Whether what follows from that threshold was already begun, since the clock started or was last given another
     * target; {@code beyond} null means none.
     */
    public boolean reached(int percent, Duration beyond) {
        var threshold = new Threshold(percent, beyond).text();
        return entries.subList(entries.lastIndexOf(promise), entries.size()).stream()
                .anyMatch(entry ->
                        entry.event() == ClockEvent.REACHED && entry.detail().equals(threshold));
    }

    /**
     * Whether that threshold, or one further on, was noted when at least as much time was used as it takes now: since
     * the clock started, whatever was promised then. Who was told that it is late need not hear that it becomes late.
     */
    public boolean isOvertaken(int percent, Duration beyond) {
        var needed = new Threshold(percent, beyond).of(within());
        return entries.stream()
                .filter(entry -> entry.event() == ClockEvent.REACHED)
                .filter(noted -> Threshold.parse(noted.detail()).of(within()).compareTo(needed) >= 0)
                .anyMatch(noted -> elapsed(noted.at()).compareTo(needed) >= 0);
    }

    /** Line by line, how the time used up to that moment came about; the names of holidays in that language. */
    public List<Line> explain(Instant now, Locale language) {
        return new Explanation(entries, calendars, now, language).lines();
    }

    /** The line that says what is promised now. */
    LedgerEntry promise() {
        return promise;
    }

    /** The lines since it last started. */
    List<LedgerEntry> entries() {
        return entries;
    }
}
