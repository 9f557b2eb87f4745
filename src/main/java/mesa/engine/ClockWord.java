package mesa.engine;

import java.util.Locale;

/** What a diagram may do to a ticket's service-level clock. */
public enum ClockWord {
    /** It begins to count, or goes on with what was used. */
    RUN,
    /** It stands still where the service level says so for those whom the ticket waits for, else it runs. */
    PAUSE,
    /** Everything that was promised is kept or no longer wanted. */
    STOP,
    /** The requester has heard from the desk: the response is given, and the time until the next news begins anew. */
    ANSWER;

    /** What the diagram says; the words are those of {@link Word#CLOCK}. */
    public static ClockWord of(String said) {
        return valueOf(said.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
