package mesa.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.api.ClockView.LineView;
import mesa.api.ClockView.TargetView;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.ClockStanding;
import mesa.servicelevel.ClockTexts;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.Line;
import mesa.servicelevel.TargetClock;
import mesa.servicelevel.TargetClock.State;
import mesa.ticket.ActorNames;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** Says a ticket's clock to its readers: the desk's own people hear everything, others what is promised. */
@Component
class ClockViews {

    private final ClockTexts texts;
    private final Calendars calendars;
    private final Directory directory;
    private final ActorNames actors;

    ClockViews(ClockTexts texts, Calendars calendars, Directory directory, ActorNames actors) {
        this.texts = texts;
        this.calendars = calendars;
        this.directory = directory;
        this.actors = actors;
    }

    /**
     * Who asks, and in which language.
     *
     * @param staff whether it is one of the desk's own people
     * @param own whether they asked for the ticket
     */
    record Reader(boolean staff, boolean own, Locale language) {}

    private record Telling(Reader reader, Instant now, Map<String, String> actors) {}

    /** The ticket's targets that the reader may know of. */
    ClockView of(TicketNumber number, Ledger ledger, Instant now, Reader reader) {
        var known = ledger.clocks().stream()
                .filter(clock -> reader.staff() || clock.target().isPromisedToRequester())
                .toList();
        var telling = new Telling(reader, now, actors.of(reader.staff() ? ledger.actors() : Set.of()));
        var targets = known.stream().map(clock -> target(clock, telling)).toList();
        return new ClockView(number.value(), now, nextDue(known), targets);
    }

    private static Instant nextDue(List<TargetClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() == State.RUNNING)
                .flatMap(clock -> clock.due().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private TargetView target(TargetClock clock, Telling telling) {
        var reader = telling.reader();
        var now = telling.now();
        var standing = ClockStanding.of(clock, now);
        var party = party(clock.party());
        return new TargetView(
                clock.target(),
                party,
                texts.name(clock.target(), party == null ? "" : party.name(), reader.language()),
                clock.serviceLevel(),
                new Reference(clock.calendar(), calendars.nameOf(clock.calendar())),
                clock.state(),
                standing,
                clock.reason(),
                clock.since(),
                clock.within().toSeconds(),
                clock.elapsed(now).toSeconds(),
                clock.remaining(now).toSeconds(),
                clock.due().orElse(null),
                clock.breached(now),
                texts.chip(standing, reader.language()),
                text(clock, now, reader),
                explanation(clock, telling));
    }

    private String text(TargetClock clock, Instant now, Reader reader) {
        return reader.staff()
                ? texts.standing(clock, now, reader.language())
                : texts.promise(clock, now, reader.own(), reader.language());
    }

    private List<LineView> explanation(TargetClock clock, Telling telling) {
        var reader = telling.reader();
        return clock.explain(telling.now(), reader.language()).stream()
                .filter(line -> reader.staff() || line.kind() != Line.Kind.REACHED)
                .map(line -> line(line, telling))
                .toList();
    }

    private LineView line(Line line, Telling telling) {
        return new LineView(
                line.from(),
                line.until(),
                line.kind(),
                line.counted().toSeconds(),
                line.total().toSeconds(),
                line.reason(),
                texts.line(line, telling.reader().language()),
                telling.actors().get(line.actor()));
    }

    private Reference party(String team) {
        return team.isEmpty()
                ? null
                : new Reference(
                        team, directory.team(team).map(SupportTeam::name).orElse(team));
    }
}
