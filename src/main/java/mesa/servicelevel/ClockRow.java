package mesa.servicelevel;

import java.time.Instant;

/** How one clock stands, as lists and filters read it. */
record ClockRow(
        String ticket,
        Target target,
        String party,
        TargetClock.State state,
        Reason reason,
        Instant since,
        long seconds,
        String calendar,
        Instant dueAt,
        Instant breachedAt,
        Instant stoppedAt) {

    static ClockRow of(String ticket, TargetClock clock) {
        return new ClockRow(
                ticket,
                clock.target(),
                clock.party(),
                clock.state(),
                clock.reason(),
                clock.since(),
                clock.within().toSeconds(),
                clock.calendar(),
                clock.due().orElse(null),
                clock.breachedFrom().orElse(null),
                clock.state() == TargetClock.State.STOPPED ? clock.since() : null);
    }
}
