package mesa.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mesa.desk.Desk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says deadlines, stretches and lengths of time the way people do: {@code el lun 23 nov, 14:00}, {@code lun 23 nov,
 * 9:00–14:00}, {@code 2 h 15 min}. By the desk's time zone, in the language asked for.
 */
@Component
public class SpokenTime {

    private final Desk desk;
    private final MessageSource messages;
    private final Clock clock;

    SpokenTime(Desk desk, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** A moment to the minute, as it stands in a sentence: {@code hoy, 14:00}, {@code el lun 23 nov, 14:00}. */
    public String moment(Instant instant, Locale language) {
        var at = local(instant);
        return say("clock.moment", language, nearDay(at.toLocalDate(), language), time(at, language));
    }

    /** Hours and minutes, what is left of a minute left out: {@code 2 h 15 min}; never days, which differ in length. */
    public String length(Duration length, Locale language) {
        var whole = length.abs();
        if (whole.isZero()) return say("clock.minutes", language, "0");
        if (whole.toMinutes() == 0) return say("clock.less-than-a-minute", language);
        var hours = say("clock.hours", language, Long.toString(whole.toHours()));
        var minutes = say("clock.minutes", language, Integer.toString(whole.toMinutesPart()));
        if (whole.toHours() == 0) return minutes;
        return whole.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    /** How far away a moment is by the clock on the wall; from two days on in days. */
    public String distance(Duration distance, Locale language) {
        var days = distance.abs().toDays();
        return days < 2 ? length(distance, language) : say("clock.days", language, Long.toString(days));
    }

    /** From when until when, half-open: {@code lun 23 nov, 9:00–14:00}, whole days without their times. */
    String stretch(Instant from, Instant until, Locale language) {
        var start = local(from);
        if (until == null || !until.isAfter(from)) return dayAndTime(start, language);
        var end = local(until);
        if (isMidnight(start) && isMidnight(end)) return days(start.toLocalDate(), end.toLocalDate(), language);
        if (start.toLocalDate().equals(end.toLocalDate()))
            return dayAndTime(start, language) + untilOnTheSameDay(start, end, language);
        if (end.equals(start.toLocalDate().plusDays(1).atStartOfDay(end.getZone())))
            return dayAndTime(start, language) + "–24:00";
        return dayAndTime(start, language) + " – " + dayAndTime(end, language);
    }

    /** Nothing for what ends in the minute in which it began. */
    private String untilOnTheSameDay(ZonedDateTime start, ZonedDateTime end, Locale language) {
        var until = time(end, language);
        return until.equals(time(start, language)) ? "" : "–" + until;
    }

    private String days(LocalDate first, LocalDate behindLast, Locale language) {
        var last = behindLast.minusDays(1);
        return first.equals(last) ? day(first, language) : day(first, language) + " – " + day(last, language);
    }

    private String nearDay(LocalDate day, Locale language) {
        var today = LocalDate.now(clock.withZone(desk.timeZone()));
        if (day.equals(today)) return say("time.today", language);
        if (day.equals(today.minusDays(1))) return say("time.yesterday", language);
        if (day.equals(today.plusDays(1))) return say("clock.tomorrow", language);
        return say("clock.on-day", language, day(day, language));
    }

    private String dayAndTime(ZonedDateTime at, Locale language) {
        return say("clock.moment", language, day(at.toLocalDate(), language), time(at, language));
    }

    private String day(LocalDate day, Locale language) {
        var thisYear = LocalDate.now(clock.withZone(desk.timeZone())).getYear() == day.getYear();
        return written(thisYear ? "clock.day" : "clock.day-and-year", language).format(day);
    }

    private String time(ZonedDateTime at, Locale language) {
        return written("time.time", language).format(at);
    }

    private DateTimeFormatter written(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(say(pattern, language), language);
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(desk.timeZone());
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private String say(String key, Locale language, Object... facts) {
        return messages.getMessage(key, facts, language);
    }
}
