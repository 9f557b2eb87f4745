package mesa.portal.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private final Clock wallClock;

    ShownDeadlines(ServiceClocks clocks, ClockTexts texts, Calendars calendars, Directory directory, Clock wallClock) {
        this.clocks = clocks;
        this.texts = texts;
        this.calendars = calendars;
        this.directory = directory;
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

    /** The ticket's deadlines for that reader; none when no service level was chosen for it. */
    public Deadlines of(TicketNumber number, Reader reader, Locale language) {
        var now = wallClock.instant();
        var shown = clocks.of(number.value()).clocks().stream()
                .filter(clock -> isShown(clock, ClockStanding.of(clock, now), reader))
                .map(clock -> deadline(clock, now, reader, language))
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

    private Deadline deadline(TargetClock clock, Instant now, Reader reader, Locale language) {
        var standing = ClockStanding.of(clock, now);
        return new Deadline(
                place(clock),
                name(clock, language),
                standing.word(),
                texts.chip(standing, language),
                standing.isOpen(),
                Math.min(100, ClockStanding.percentUsed(clock, now)),
                reader == Reader.STAFF
                        ? texts.standing(clock, now, language)
                        : texts.promise(clock, now, reader == Reader.REQUESTER, language),
                clock.serviceLevel(),
                calendars.nameOf(clock.calendar()),
                lines(clock, now, reader, language));
    }

    private static String place(TargetClock clock) {
        var party = clock.party().isEmpty() ? "" : "-" + clock.party();
        return "deadline-" + clock.target().id() + party;
    }

    private String name(TargetClock clock, Locale language) {
        var party = directory.team(clock.party()).map(SupportTeam::name).orElse(clock.party());
        return texts.name(clock.target(), party, language);
    }

    private List<CountedLine> lines(TargetClock clock, Instant now, Reader reader, Locale language) {
        return clock.explain(now, language).stream()
                .filter(line -> reader == Reader.STAFF || line.kind() != Line.Kind.REACHED)
                .map(line -> counted(line, reader, language))
                .toList();
    }

    private CountedLine counted(Line line, Reader reader, Locale language) {
        var by = reader == Reader.STAFF && line.actor() != null ? line.actor() : "";
        return new CountedLine(
                texts.stretch(line, language), texts.happening(line, language), line.kind() == Line.Kind.COUNTED, by);
    }
}
