package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.IntStream;
import mesa.servicelevel.WorkingCalendar.Kind;

/** When the desk's working day begins: with its first hour, and round the clock at seven. */
public final class Morning {

    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final int DAYS_AHEAD = 60;

    private Morning() {}

    /**
     * The first morning behind that instant, by the calendar's own time zone: of a working day, so that nights,
     * weekends and holidays have none. For a calendar that is closed for two months, the same time tomorrow.
     */
    public static Instant next(WorkingCalendar calendar, Instant after) {
        var today = after.atZone(calendar.zoneAt(after)).toLocalDate();
        return IntStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .map(day -> of(calendar, day, after))
                .flatMap(Optional::stream)
                .filter(morning -> morning.isAfter(after))
                .findFirst()
                .orElse(after.plus(Duration.ofDays(1)));
    }

    private static Optional<Instant> of(WorkingCalendar calendar, LocalDate day, Instant about) {
        var zone = calendar.zoneAt(about);
        var earliest = day.atTime(EARLIEST).atZone(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return calendar.spans(earliest, end).stream()
                .filter(span -> span.kind() == Kind.OPEN)
                .map(WorkingCalendar.Span::from)
                .findFirst();
    }
}
