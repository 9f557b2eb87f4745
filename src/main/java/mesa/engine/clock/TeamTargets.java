package mesa.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mesa.engine.CaseFile;
import mesa.engine.RuleTables;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Target;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * How long the team or the supplier that has a ticket may have it, by the rule table {@code SelectTeamTarget} (D10).
 */
@Component
class TeamTargets {

    static final String TABLE = "SelectTeamTarget";
    static final String WITHIN = "within";

    private final RuleTables rules;
    private final Calendars calendars;
    private final CaseFile caseFile;
    private final Clock clock;

    TeamTargets(RuleTables rules, Calendars calendars, CaseFile caseFile, Clock clock) {
        this.rules = rules;
        this.calendars = calendars;
        this.caseFile = caseFile;
        this.clock = clock;
    }

    /** A time within which a team or a supplier is to be through with a ticket, counted by that calendar. */
    record TeamTarget(Target target, Duration within, String calendar) {}

    /** The target for the ticket as it is now; empty when there is none. */
    Optional<TeamTarget> of(Ticket ticket) {
        return rules.ask(TABLE, caseFile.facts(ticket))
                .filter(said -> said.text(WITHIN) != null)
                .map(said -> {
                    var calendar = ServiceLevels.calendarIn(said, calendars);
                    var within = calendar.working(said.text(WITHIN), clock.instant());
                    return new TeamTarget(targetOf(ticket), within, calendar.id());
                });
    }

    private Target targetOf(Ticket ticket) {
        return caseFile.isWithSupplier(ticket) ? Target.SUPPLIER : Target.TEAM;
    }
}
