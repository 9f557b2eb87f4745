package mesa.servicelevel;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.springframework.context.ApplicationContext;

/**
 * Tickets whose deadlines stand in each way that a page can show: an answer promised within 2 hours and a solution
 * within 8, round the clock, but not while the requester is asked. What is said to be long ago was done at that time.
 */
public final class PromisedTickets {

    public static final ServiceLevel GOLD = new ServiceLevel(
            "Oro",
            "continuo",
            Map.of(Target.RESPONSE, Duration.ofHours(2), Target.RESOLUTION, Duration.ofHours(8)),
            Set.of(Reason.REQUESTER),
            "SelectServiceLevel, row 3, version 2");

    private final ServiceClocks clocks;
    private final TestClock wallClock;
    private final DeskWalk walk;

    public PromisedTickets(ApplicationContext desk, DeskWalk walk) {
        this.clocks = desk.getBean(ServiceClocks.class);
        this.wallClock = desk.getBean(TestClock.class);
        this.walk = walk.about("conectividad").urgent(Urgency.HIGH, Impact.MEDIUM);
    }

    /** Opened so long ago; nobody has answered. */
    public TicketNumber opened(Duration ago) {
        return before(ago, () -> {
            var number = walk.open();
            clocks.leave(number.value(), Reason.RULES, "Clasificación");
            return number;
        });
    }

    /** Opened 10 hours ago, and nobody has answered: everything is late. */
    public TicketNumber overdue() {
        return opened(Duration.ofHours(10));
    }

    /** Opened 3 hours ago, answered one hour later; since an hour the requester is asked. */
    public TicketNumber paused() {
        var number = answered();
        before(Duration.ofHours(1), () -> {
            clocks.waitFor(number.value(), Reason.REQUESTER, GOLD, "Luis Ángel Domínguez");
            return number;
        });
        return number;
    }

    /** Opened 3 hours ago, answered one hour later. */
    public TicketNumber answered() {
        var number = opened(Duration.ofHours(3));
        return before(Duration.ofHours(2), () -> {
            clocks.answered(number.value(), "Luis Ángel Domínguez");
            return number;
        });
    }

    /** Solved an hour ago, all in time. */
    public TicketNumber solved() {
        var number = answered();
        return before(Duration.ofHours(1), () -> {
            clocks.stop(number.value(), Reason.RESOLVED, "Luis Ángel Domínguez");
            return number;
        });
    }

    /** Solved an hour ago, and half an hour ago it still failed. */
    public TicketNumber reopened() {
        var number = solved();
        return before(Duration.ofMinutes(30), () -> {
            clocks.run(number.value(), GOLD, Reason.REOPENED, "Ana Beltrán Núñez");
            return number;
        });
    }

    /** As {@link #opened}, and with a team that has promised the desk to be through within an hour. */
    public TicketNumber withTeam(Duration ago) {
        var number = opened(ago);
        clocks.handTo(
                number.value(),
                Target.TEAM,
                "redes",
                Duration.ofHours(1),
                "continuo",
                Reason.MOVED,
                "SelectTeamTarget, row 2, version 1");
        return number;
    }

    /** From now on nothing is promised for it. */
    public void promiseNothing(TicketNumber number) {
        var nothing = new ServiceLevel("Sin plazos", "continuo", Map.of(), Set.of(), null);
        clocks.run(number.value(), nothing, Reason.RULES, "Clasificación");
    }

    /** Notes that so much of the time for the solution is used. */
    public void reach(TicketNumber number, int percent) {
        clocks.reach(number.value(), Target.RESOLUTION, percent, null, "Plazo");
    }

    private TicketNumber before(Duration ago, Supplier<TicketNumber> deed) {
        wallClock.advance(ago.negated());
        try {
            return deed.get();
        } finally {
            wallClock.advance(ago);
        }
    }
}
