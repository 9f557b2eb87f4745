package mesa.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** Says a ticket's clock to its readers: the desk's own people hear everything, others what is promised. */
@Component
class ClockViews {

    private final ClockTexts texts;
    private final Calendars calendars;
    private final Directory directory;

    ClockViews(ClockTexts texts, Calendars calendars, Directory directory) {
        this.texts = texts;
        this.calendars = calendars;
        this.directory = directory;
    }

    /**
     * Who asks, and in which language.
     *
     * @param staff whether it is one of the desk's own people
     * @param own whether they asked for the ticket
     */
    record Reader(boolean staff, boolean own, Locale language) {}

    /** The ticket's targets that the reader may know of. */
    ClockView of(TicketNumber number, Ledger ledger, Instant now, Reader reader) {
        var known = ledger.clocks().stream()
                .filter(clock -> reader.staff() || clock.target().isPromisedToRequester())
                .toList();
        var targets = known.stream().map(clock -> target(clock, now, reader)).toList();
        return new ClockView(number.value(), now, nextDue(known), targets);
    }

    private static Instant nextDue(List<TargetClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.state() == State.RUNNING)
                .flatMap(clock -> clock.due().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private TargetView target(TargetClock clock, Instant now, Reader reader) {
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
                explanation(clock, now, reader));
    }

    private String text(TargetClock clock, Instant now, Reader reader) {
        return reader.staff()
                ? texts.standing(clock, now, reader.language())
                : texts.promise(clock, now, reader.own(), reader.language());
    }

    private List<LineView> explanation(TargetClock clock, Instant now, Reader reader) {
        return clock.explain(now, reader.language()).stream()
                .filter(line -> reader.staff() || line.kind() != Line.Kind.REACHED)
                .map(line -> line(line, reader))
                .toList();
    }

    private LineView line(Line line, Reader reader) {
        return new LineView(
                line.from(),
                line.until(),
                line.kind(),
                line.counted().toSeconds(),
                line.total().toSeconds(),
                line.reason(),
                texts.line(line, reader.language()),
                reader.staff() ? line.actor() : null);
    }

    private Reference party(String team) {
        return team.isEmpty()
                ? null
                : new Reference(
                        team, directory.team(team).map(SupportTeam::name).orElse(team));
    }
}
