package mesa.servicelevel;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Working time as it is agreed, before it is known how long a working day is.
 *
 * @param days working days
 * @param time beside them
 */
record WorkingTime(long days, Duration time) {

    private static final Pattern ISO =
            Pattern.compile("P(?=.)(?:(?<days>\\d{1,5})D)?(?<time>T(?=.)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,8}S)?)?");

    /**
     * Reads {@code P2D}, {@code PT4H30M}, {@code P1DT2H}.
     *
     * @throws IllegalArgumentException for anything else and for none at all
     */
    static WorkingTime of(String iso) {
        var parts = ISO.matcher(iso == null ? "" : iso.strip());
        if (!parts.matches()) throw refused(iso);
        var days = parts.group("days") == null ? 0 : Long.parseLong(parts.group("days"));
        var time = parts.group("time") == null ? Duration.ZERO : Duration.parse("P" + parts.group("time"));
        if (days == 0 && time.isZero()) throw refused(iso);
        return new WorkingTime(days, time);
    }

    Duration lasting(Duration workingDay) {
        return workingDay.multipliedBy(days).plus(time);
    }

    private static IllegalArgumentException refused(String iso) {
        return new IllegalArgumentException(
                "\"%s\" is no working time; write days, hours and minutes such as P2D, PT4H or P1DT2H30M"
                        .formatted(iso));
    }
}
