package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what the service-level clock says, in a person's language: how a target stands, what was promised, and line by
 * line why. Working time is called so wherever the calendar is not always open.
 */
@Component
public class ClockTexts {

    private final SpokenTime time;
    private final Calendars calendars;
    private final MessageSource messages;

    ClockTexts(SpokenTime time, Calendars calendars, MessageSource messages) {
        this.time = time;
        this.calendars = calendars;
        this.messages = messages;
    }

    /**
     * What a target is called: {@code Solución}, {@code Equipo: Redes}.
     *
     * @param party the name of the team or supplier whose target it is; empty for what is promised to the requester
     */
    public String name(Target target, String party, Locale language) {
        var name = say("clock.target." + target, language);
        return party.isEmpty() ? name : say("clock.target.of-party", language, name, party);
    }

    /** Its standing in one or two words: {@code Por vencer}. */
    public String chip(ClockStanding standing, Locale language) {
        return say("clock.chip." + standing.word(), language);
    }

    /** How a target stands, for those who work on it: {@code Vence hoy, 14:00. Tiempo restante: 2 h de 8 h hábiles.} */
    public String standing(TargetClock clock, Instant now, Locale language) {
        return say("clock.standing." + ClockStanding.of(clock, now).sentence(), language, facts(clock, now, language));
    }

    /**
     * What was promised and what became of it, for those to whom it was: {@code Le prometimos responder a más tardar el
     * lun 23 nov, 14:00.}
     *
     * @param own whether the reader is who asked for the ticket
     */
    public String promise(TargetClock clock, Instant now, boolean own, Locale language) {
        var standing = ClockStanding.of(clock, now);
        var facts = facts(clock, now, language);
        if (standing == ClockStanding.DROPPED) return say("clock.promise.dropped", language, facts);
        if (own && standing == ClockStanding.PAUSED) facts[4] = reason("clock.waits.", clock.reason(), language);
        var key = "clock.promise." + clock.target() + "." + standing.sentence();
        var forOthers = own ? null : messages.getMessage(key + ".other", facts, null, language);
        return forOthers == null ? say(key, language, facts) : forOthers;
    }

    /** A stretch of the count and what became of it: {@code lun 16 nov, 16:00–17:00: 1 h; van 3 h}. */
    public String line(Line line, Locale language) {
        return stretch(line, language) + ": " + happening(line, language);
    }

    /** When a line's stretch was. */
    public String stretch(Line line, Locale language) {
        return time.stretch(line.from(), line.until(), language);
    }

    /** What happened in a line's stretch. */
    public String happening(Line line, Locale language) {
        return say(
                "clock.line." + line.kind() + detail(line),
                language,
                time.length(line.counted(), language),
                time.length(line.total(), language),
                reason(begins(line) ? "clock.begins." : "clock.reason.", line.reason(), language),
                line.name(),
                line.within() == null ? "" : time.length(line.within(), language));
    }

    /** Whether a team or supplier got the ticket, of which another one says that it went away. */
    private static boolean begins(Line line) {
        return line.reason() == Reason.MOVED && (line.kind() == Line.Kind.STARTED || line.kind() == Line.Kind.RESUMED);
    }

    private static String detail(Line line) {
        if (line.kind() == Line.Kind.REACHED) return line.within() == null ? "" : ".beyond";
        return line.name() == null || line.name().isBlank() ? "" : ".named";
    }

    /** The facts of every sentence: due, time left or over, allowed, since when it stands so, why, used. */
    private Object[] facts(TargetClock clock, Instant now, Locale language) {
        return new Object[] {
            clock.due().map(due -> time.moment(due, language)).orElse(""),
            time.length(clock.remaining(now), language),
            allowed(clock, now, language),
            time.moment(clock.since(), language),
            reason("clock.reason.", clock.reason(), language),
            time.length(clock.elapsed(now), language)
        };
    }

    private String allowed(TargetClock clock, Instant now, Locale language) {
        var length = time.length(clock.within(), language);
        var roundTheClock = calendars.get(clock.calendar()).workingDay(now).equals(Duration.ofDays(1));
        return roundTheClock ? length : say("clock.working", language, length);
    }

    private String reason(String kind, Reason reason, Locale language) {
        return reason == null ? "" : say(kind + reason, language);
    }

    private String say(String key, Locale language, Object... facts) {
        return messages.getMessage(key, facts, language);
    }
}
