package mesa.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who comes in when a ticket is late. */
public enum Help {
    /** Nobody: people are only told. */
    NOBODY,
    /** The next level's team is asked to help; whoever has the ticket keeps it. */
    NEXT_TEAM,
    /** The ticket is raised to the next level, which only happens while nobody has it. */
    NEXT_LEVEL;

    static Help of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("Nobody is known to help as: " + word));
    }

    /** Whether a rule table may say so. */
    public static boolean isKnown(String word) {
        return find(word).isPresent();
    }

    private static Optional<Help> find(String word) {
        return Arrays.stream(values())
                .filter(help -> help.toString().equals(word))
                .findAny();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
