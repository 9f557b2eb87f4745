package mesa.portal.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.portal.clock.Deadlines.CountedLine;
import mesa.portal.clock.Deadlines.Deadline;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.ClockStanding;
import mesa.servicelevel.ClockTexts;
import mesa.servicelevel.Line;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.TargetClock;
import mesa.ticket.ActorNames;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/**
 * Reads a ticket's ledger for its page. The desk's own people see every target that still counts, with who did what;
 * others see what is promised to the requester, and of the desk no names.
 */
@Component
public class ShownDeadlines {

    private static final Set<ClockStanding> NOTHING_TO_SAY = Set.of(ClockStanding.MET, ClockStanding.DROPPED);

    private final ServiceClocks clocks;
    private final ClockTexts texts;
    private final Calendars calendars;
    private final Directory directory;
    private final ActorNames actors;
    private final Clock wallClock;

    ShownDeadlines(
            ServiceClocks clocks,
            ClockTexts texts,
            Calendars calendars,
            Directory directory,
            ActorNames actors,
            Clock wallClock) {
        this.clocks = clocks;
        this.texts = texts;
        this.calendars = calendars;
        this.directory = directory;
        this.actors = actors;
        this.wallClock = wallClock;
    }

    /** Who reads the deadlines. */
    public enum Reader {
        /** One of the desk's own people. */
        STAFF,
        /** Who asked for the ticket. */
        REQUESTER,
        /** Somebody else who may see the ticket. */
        OTHER
    }

    private record Telling(Reader reader, Instant now, Locale language, Map<String, String> actors) {}

    /** The ticket's deadlines for that reader; none when no service level was chosen for it. */
    public Deadlines of(TicketNumber number, Reader reader, Locale language) {
        var now = wallClock.instant();
        var ledger = clocks.of(number.value());
        var named = reader == Reader.STAFF ? ledger.actors() : Set.<String>of();
        var telling = new Telling(reader, now, language, actors.of(named));
        var shown = ledger.clocks().stream()
                .filter(clock -> isShown(clock, ClockStanding.of(clock, now), reader))
                .map(clock -> deadline(clock, telling))
                .toList();
        return new Deadlines("clock.title." + reader.name().toLowerCase(Locale.ROOT), shown);
    }

    private static boolean isShown(TargetClock clock, ClockStanding standing, Reader reader) {
        if (!clock.target().isPromisedToRequester()) return reader == Reader.STAFF && standing.isOpen();
        return switch (clock.target()) {
            case UPDATE -> !NOTHING_TO_SAY.contains(standing);
            default -> reader == Reader.STAFF || standing != ClockStanding.DROPPED;
        };
    }

    private Deadline deadline(TargetClock clock, Telling telling) {
        var now = telling.now();
        var language = telling.language();
        var standing = ClockStanding.of(clock, now);
        return new Deadline(
                place(clock),
                name(clock, language),
                standing.word(),
                texts.chip(standing, language),
                standing.isOpen(),
                Math.min(100, ClockStanding.percentUsed(clock, now)),
                text(clock, telling),
                clock.serviceLevel(),
                calendars.nameOf(clock.calendar()),
                lines(clock, telling));
    }

    private String text(TargetClock clock, Telling telling) {
        return telling.reader() == Reader.STAFF
                ? texts.standing(clock, telling.now(), telling.language())
                : texts.promise(clock, telling.now(), telling.reader() == Reader.REQUESTER, telling.language());
    }

    private static String place(TargetClock clock) {
        var party = clock.party().isEmpty() ? "" : "-" + clock.party();
        return "deadline-" + clock.target().id() + party;
    }

    private String name(TargetClock clock, Locale language) {
        var party = directory.team(clock.party()).map(SupportTeam::name).orElse(clock.party());
        return texts.name(clock.target(), party, language);
    }

    private List<CountedLine> lines(TargetClock clock, Telling telling) {
        return clock.explain(telling.now(), telling.language()).stream()
                .filter(line -> telling.reader() == Reader.STAFF || line.kind() != Line.Kind.REACHED)
                .map(line -> counted(line, telling))
                .toList();
    }

    private CountedLine counted(Line line, Telling telling) {
        return new CountedLine(
                texts.stretch(line, telling.language()),
                texts.happening(line, telling.language()),
                line.kind() == Line.Kind.COUNTED,
                telling.actors().getOrDefault(line.actor(), ""));
    }
}
