package mesa.servicelevel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a target stands, in one word that people understand without a calendar. */
public enum ClockStanding {
    /** Its time runs and there is enough of it. */
    ON_TIME("running"),
    /** Its time runs and four fifths are used. */
    SOON("running"),
    /** Its time runs and is used up. */
    OVERDUE("overdue"),
    /** Its time stands still. */
    PAUSED("paused"),
    /** Its time stands still, and was used up before. */
    PAUSED_OVERDUE("paused-overdue"),
    /** What was promised was done in time. */
    MET("met"),
    /** What was promised was done too late. */
    MISSED("missed"),
    /** Nothing is to be done any more, late or not: withdrawn, turned down, no longer promised. */
    DROPPED("dropped");

    private static final int NEARLY = 80;
    private static final Set<Reason> DONE = EnumSet.of(Reason.ANSWERED, Reason.RESOLVED, Reason.CLOSED);

    private final String sentence;

    ClockStanding(String sentence) {
        this.sentence = sentence;
    }

    /** How the clock stands at that instant. */
    public static ClockStanding of(TargetClock clock, Instant now) {
        var late = clock.breached(now);
        return switch (clock.state()) {
            case RUNNING -> late ? OVERDUE : percentUsed(clock, now) >= NEARLY ? SOON : ON_TIME;
            case PAUSED -> late ? PAUSED_OVERDUE : PAUSED;
            case STOPPED -> !isDone(clock) ? DROPPED : late ? MISSED : MET;
        };
    }

    /** A team or supplier that handed the ticket on has done its part. */
    private static boolean isDone(TargetClock clock) {
        return !clock.target().isPromisedToRequester() || DONE.contains(clock.reason());
    }

    /** How much of its time a clock has used, in whole percent; more than 100 when it is over. */
    public static int percentUsed(TargetClock clock, Instant now) {
        var within = clock.within().toSeconds();
        return within == 0
                ? 100
                : Math.toIntExact(Math.min(999, clock.elapsed(now).toSeconds() * 100 / within));
    }

    /** Whether something is late now or was. */
    public boolean isLate() {
        return this == OVERDUE || this == PAUSED_OVERDUE || this == MISSED;
    }

    /** Whether its time may still be used: it runs or will run again. */
    public boolean isOpen() {
        return this != MET && this != MISSED && this != DROPPED;
    }

    /** As it stands in a page: {@code on-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of the message key under which its sentence is found. */
    String sentence() {
        return sentence;
    }
}
