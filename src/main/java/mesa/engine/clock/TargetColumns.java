package mesa.engine.clock;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mesa.engine.Facts;
import mesa.engine.Help;
import mesa.engine.RuleColumn;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Target;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What the columns of the rule tables about targets may say: calendars of the desk, times that it can read. The tables
 * that come with Mesa are deployed at the start of desks that have other calendars; there the usual one counts.
 */
@Component
class TargetColumns implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TargetColumns.class);

    private final Calendars calendars;
    private final Clock clock;
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private volatile boolean started;

    TargetColumns(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The outputs of {@code SelectServiceLevel} by name. */
    Map<String, RuleColumn> ofServiceLevels() {
        var columns = new HashMap<>(Map.of(
                ServiceLevels.NAME, new RuleColumn(name -> true, ""),
                ServiceLevels.CALENDAR, calendar(),
                ServiceLevels.PAUSED_WHILE, new RuleColumn(TargetColumns::areReasons, "model.unknown-waiting-reason")));
        Arrays.stream(Target.values())
                .filter(Target::isPromisedToRequester)
                .forEach(target -> columns.put(target.id(), time()));
        return columns;
    }

    /** The outputs of {@code SelectTeamTarget} by name. */
    Map<String, RuleColumn> ofTeamTargets() {
        return Map.of(TeamTargets.WITHIN, time(), ServiceLevels.CALENDAR, calendar());
    }

    /** The outputs of {@code SelectHelp} by name. */
    Map<String, RuleColumn> ofHelp() {
        return Map.of(Facts.COMES_IN, new RuleColumn(Help::isKnown, "model.unknown-help"));
    }

    private RuleColumn calendar() {
        return new RuleColumn(this::isCalendar, "model.unknown-calendar");
    }

    private RuleColumn time() {
        return new RuleColumn(this::isTime, "model.unreadable-time");
    }

    @Override
    public void afterSingletonsInstantiated() {
        started = true;
    }

    private boolean isCalendar(String id) {
        boolean known = isInUse(id);
        if (!known && !started && missed.add(id)) {
            log.warn("A rule table of Mesa's names the calendar {}, which this desk has not; its usual one counts", id);
        }
        return known || !started;
    }

    private boolean isInUse(String id) {
        try {
            calendars.get(id); // known, perhaps since another node applied a newer file
            return calendars.ids().contains(id);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private boolean isTime(String working) {
        try {
            return !calendars.usual().working(working, clock.instant()).isZero();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean areReasons(String list) {
        try {
            return ServiceLevels.reasonsIn(list).stream().allMatch(ServiceLevels::isForWaiting);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
