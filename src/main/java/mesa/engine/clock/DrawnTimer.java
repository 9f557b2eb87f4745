package mesa.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.servicelevel.TargetClock.State;

/**
 * What a timer of a diagram waits for: that a part of a target's time is used, or a working time beyond it.
 *
 * @param percent of the promised time; 100 when {@code beyond} counts
 * @param beyond the working time after it was due, such as {@code P1D}, or null
 */
record DrawnTimer(Target target, int percent, String beyond) {

    static final int DUE = 100;

    private static final Pattern WHEN_DUE =
            Pattern.compile("[$#]\\{\\s*clock\\.due\\(\\s*(['\"])(\\w+)\\1\\s*(?:,\\s*(\\d{1,3})\\s*)?\\)\\s*}");
    private static final Pattern WHEN_BEYOND =
            Pattern.compile("[$#]\\{\\s*clock\\.beyond\\(\\s*(['\"])(\\w+)\\1\\s*,\\s*(['\"])(\\w+)\\3\\s*\\)\\s*}");

    /** The timer in that expression, such as <code>${clock.due('resolution', 80)}</code>; empty when it is none. */
    static Optional<DrawnTimer> in(String expression) {
        return find(WHEN_DUE, expression)
                .flatMap(due -> timer(due.group(2), percentIn(due), null))
                .or(() ->
                        find(WHEN_BEYOND, expression).flatMap(beyond -> timer(beyond.group(2), DUE, beyond.group(4))));
    }

    private static Optional<MatchResult> find(Pattern pattern, String expression) {
        var match = pattern.matcher(String.valueOf(expression));
        return match.find() ? Optional.of(match.toMatchResult()) : Optional.empty();
    }

    private static int percentIn(MatchResult due) {
        return due.group(3) == null ? DUE : Integer.parseInt(due.group(3));
    }

    private static Optional<DrawnTimer> timer(String target, int percent, String beyond) {
        return Target.of(target).filter(found -> percent > 0).map(found -> new DrawnTimer(found, percent, beyond));
    }

    /** When it goes off; empty while its clock does not run, and when it has gone off already. */
    Optional<Instant> goesOff(Ledger ledger, Calendars calendars) {
        return ledger.clock(target)
                .filter(clock -> clock.state() == State.RUNNING && !wentOff(clock, calendars))
                .flatMap(clock -> beyond == null ? clock.due(percent) : clock.dueBeyond(beyondOn(clock, calendars)));
    }

    private boolean wentOff(TargetClock clock, Calendars calendars) {
        return clock.reached(percent, beyondOn(clock, calendars));
    }

    /** The working time beyond, in the hours of the clock's calendar; null when there is none. */
    Duration beyondOn(TargetClock clock, Calendars calendars) {
        return beyond == null ? null : calendars.get(clock.calendar()).working(beyond, clock.startedAt());
    }
}
