package mesa.engine.clock;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.engine.FurtherRules;
import mesa.engine.ModelRules.Finding;
import mesa.servicelevel.Calendars;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What the desk asks of timers that go by the clock: that it knows the target, and reads the time. */
@Component
class TimerRules implements FurtherRules {

    private static final Pattern ASKS_THE_CLOCK = Pattern.compile("\\bclock\\b");
    private static final Pattern ONE_EXPRESSION = Pattern.compile("[$#]\\{[^{}]*}");
    private static final Pattern AFTER = Pattern.compile("[$#]\\{\\s*clock\\.after\\(\\s*(['\"])(\\w+)\\1\\s*\\)\\s*}");

    private final Calendars calendars;
    private final Clock clock;

    TimerRules(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<Finding> findingsIn(String fileName, byte[] model) {
        if (!fileName.endsWith(".bpmn")) {
            return List.of();
        }
        try {
            var timers = Bpmn.readModelFromStream(new ByteArrayInputStream(model))
                    .getModelElementsByType(TimerEventDefinition.class);
            return Stream.concat(timers.stream().flatMap(timer -> faultOf(timer).stream()), drawnTwice(timers))
                    .toList();
        } catch (ModelException unreadable) {
            return List.of();
        }
    }

    /** Of timers for the same moment only one goes off, so the others would be lost. */
    private static Stream<Finding> drawnTwice(Collection<TimerEventDefinition> timers) {
        var drawn = new HashSet<DrawnTimer>();
        return timers.stream()
                .filter(timer -> timer.getTimeDate() != null)
                .flatMap(timer -> DrawnTimer.in(timer.getTimeDate().getTextContent())
                        .filter(same -> !drawn.add(same))
                        .map(same -> finding(
                                timer,
                                "model.same-timer",
                                timer.getTimeDate().getTextContent().strip()))
                        .stream());
    }

    private Optional<Finding> faultOf(TimerEventDefinition timer) {
        return Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(time -> time != null
                        && ASKS_THE_CLOCK.matcher(time.getTextContent()).find())
                .findFirst()
                .flatMap(time -> faultOf(timer, time));
    }

    private Optional<Finding> faultOf(TimerEventDefinition timer, ModelElementInstance time) {
        var said = time.getTextContent().strip();
        if (time != timer.getTimeDate() && !time.equals(timer.getTimeDate())) {
            return Optional.of(finding(timer, "model.clock-is-a-date", said));
        }
        var drawn = ONE_EXPRESSION.matcher(said).matches() ? DrawnTimer.in(said) : Optional.<DrawnTimer>empty();
        if (drawn.isEmpty()) {
            return isReadableAfter(said) ? Optional.empty() : Optional.of(finding(timer, "model.unknown-timer", said));
        }
        if (!(timer.getParentElement() instanceof BoundaryEvent)) {
            return Optional.of(finding(timer, "model.clock-on-the-boundary", said));
        }
        return drawn.map(DrawnTimer::beyond)
                .filter(beyond -> !isReadable(beyond))
                .map(beyond -> finding(timer, "model.unreadable-time", beyond));
    }

    private boolean isReadableAfter(String said) {
        var after = AFTER.matcher(said);
        return after.matches() && isReadable(after.group(2));
    }

    private boolean isReadable(String working) {
        try {
            return !calendars.usual().working(working, clock.instant()).isZero();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static Finding finding(TimerEventDefinition timer, String key, String detail) {
        var event = (FlowElement) timer.getParentElement();
        var name = event.getName();
        return new Finding(event.getId(), name == null ? event.getId() : name, key, detail);
    }
}
