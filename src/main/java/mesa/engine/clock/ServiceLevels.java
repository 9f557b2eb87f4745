package mesa.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.engine.CaseFile;
import mesa.engine.RuleTables;
import mesa.engine.RuleTables.Said;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceLevel;
import mesa.servicelevel.Target;
import mesa.servicelevel.WorkingCalendar;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** What the requester of a ticket is promised, by the rule table {@code SelectServiceLevel} (E6, D12). */
@Component
class ServiceLevels {

    static final String TABLE = "SelectServiceLevel";
    static final String NAME = "serviceLevel";
    static final String CALENDAR = "calendar";
    static final String PAUSED_WHILE = "pausedWhile";

    private static final Set<Reason> WAITING = Set.of(Reason.REQUESTER, Reason.SUPPLIER, Reason.CHANGE);

    private final RuleTables rules;
    private final CaseFile caseFile;
    private final Calendars calendars;
    private final Clock clock;

    ServiceLevels(RuleTables rules, CaseFile caseFile, Calendars calendars, Clock clock) {
        this.rules = rules;
        this.caseFile = caseFile;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A service level and the row that chose it. */
    record Chosen(ServiceLevel level, Actor rule) {}

    /** What is promised for the ticket as it is now: nothing at all where no row fits; empty without a table. */
    Optional<Chosen> of(Ticket ticket) {
        return rules.ask(TABLE, caseFile.facts(ticket)).map(said -> new Chosen(level(said), said.rule()));
    }

    private ServiceLevel level(Said said) {
        var calendar = calendarIn(said, calendars);
        var name = Optional.ofNullable(said.text(NAME)).orElse("-");
        return new ServiceLevel(
                name,
                calendar.id(),
                promises(said, calendar, clock.instant()),
                reasonsIn(said.text(PAUSED_WHILE)),
                said.rule().name());
    }

    /** The calendar that the row names; the desk's usual one if it names none, or one that this desk never had. */
    static WorkingCalendar calendarIn(Said said, Calendars calendars) {
        return Optional.ofNullable(said.text(CALENDAR)).map(calendars::orUsual).orElseGet(calendars::usual);
    }

    private static Map<Target, Duration> promises(Said said, WorkingCalendar calendar, Instant now) {
        var promises = new EnumMap<Target, Duration>(Target.class);
        Arrays.stream(Target.values())
                .filter(target -> target.isPromisedToRequester() && said.text(target.id()) != null)
                .forEach(target -> promises.put(target, calendar.working(said.text(target.id()), now)));
        return promises;
    }

    /** Whether somebody can wait for that reason; all others are why a clock starts, changes or stops. */
    static boolean isForWaiting(Reason reason) {
        return WAITING.contains(reason);
    }

    /** The reasons for waiting in a text such as {@code REQUESTER, SUPPLIER}. */
    static Set<Reason> reasonsIn(String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .map(Reason::valueOf)
                        .collect(Collectors.toSet());
    }
}
