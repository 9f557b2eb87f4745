package mesa.servicelevel;

import java.time.Duration;
import java.util.regex.Pattern;

/** A point on a clock at which something is to happen: a part of the promised time, and a working time beyond it. */
record Threshold(int percent, Duration beyond) {

    private static final Pattern TEXT = Pattern.compile("([0-9]+)%(?: \\+ (PT.+))?");

    Threshold {
        beyond = beyond == null ? Duration.ZERO : beyond;
        if (percent < 0 || beyond.isNegative()) {
            throw new IllegalArgumentException("No threshold: %d %% and %s".formatted(percent, beyond));
        }
    }

    /** The used working time at which a clock with that promise reaches it, in whole seconds. */
    Duration of(Duration within) {
        var hundredths = Math.multiplyExact(within.toSeconds(), percent);
        return Duration.ofSeconds(-Math.floorDiv(-hundredths, 100)).plus(beyond);
    }

    /** What the ledger keeps of it: {@code 80%}, {@code 100% + PT8H}. */
    String text() {
        return beyond.isZero() ? percent + "%" : percent + "% + " + beyond;
    }

    static Threshold parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("No threshold: " + text);
        }
        return new Threshold(
                Integer.parseInt(match.group(1)), match.group(2) == null ? null : Duration.parse(match.group(2)));
    }
}
