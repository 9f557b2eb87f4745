package mesa.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mesa.desk.Desk;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says when something was, the way people say it: {@code hoy, 10:32}, {@code ayer, 17:05}, {@code 12 nov, 9:00}. By the
 * desk's time zone, in the page's language. Templates call it as {@code ${@times.of(instant)}}.
 */
@Component("times")
public class Times {

    private final Desk desk;
    private final MessageSource messages;
    private final Clock clock;

    Times(Desk desk, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /** The day in words and the time, to the minute; empty for null. */
    public String of(Instant instant) {
        if (instant == null) return "";
        var language = LocaleContextHolder.getLocale();
        var moment = instant.atZone(desk.timeZone());
        var today = LocalDate.now(clock.withZone(desk.timeZone()));
        return day(moment.toLocalDate(), today, language) + ", "
                + written("time.time", language).format(moment);
    }

    /** Day, month, year and time in full, for whoever wants to know exactly. */
    public String exactly(Instant instant) {
        if (instant == null) return "";
        var moment = instant.atZone(desk.timeZone());
        return written("time.exactly", LocaleContextHolder.getLocale()).format(moment);
    }

    private String day(LocalDate day, LocalDate today, Locale language) {
        if (day.equals(today)) return messages.getMessage("time.today", null, language);
        if (day.equals(today.minusDays(1))) return messages.getMessage("time.yesterday", null, language);
        return written(day.getYear() == today.getYear() ? "time.day" : "time.day-and-year", language)
                .format(day);
    }

    private DateTimeFormatter written(String pattern, Locale language) {
        return DateTimeFormatter.ofPattern(messages.getMessage(pattern, null, language), language);
    }
}
