package mesa.survey;

/** How satisfied somebody is, from 1 (not at all) to 5 (very). */
public record Score(int value) {

    /** The worst and the best score. */
    public static final int WORST = 1, BEST = 5;

    public Score {
        if (value < WORST || value > BEST) {
            throw new IllegalArgumentException("A score is %d to %d, not %d".formatted(WORST, BEST, value));
        }
    }
}
