package mesa.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import mesa.access.CurrentPerson;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Whose deed a step of a process is: the person's who moves it, else the step's own. */
@Component
public class ActingPerson {

    private static final ThreadLocal<Actor> AT_THE_DOOR = new ThreadLocal<>();

    private final Directory directory;
    private final CurrentPerson current;
    private final Desk desk;

    ActingPerson(Directory directory, CurrentPerson current, Desk desk) {
        this.directory = directory;
        this.current = current;
        this.desk = desk;
    }

    /** Who moves the process now, else the step it is at. */
    public Actor orStep(DelegateExecution execution) {
        return find().orElseGet(() -> step(labelOf(execution)));
    }

    /** The step of a diagram with that label, which may be drawn on several lines. */
    public static Actor step(String label) {
        return Actor.process(FlowChart.label(label));
    }

    /** Who moves the process now; empty when a timer or the engine itself does. */
    public Optional<Actor> find() {
        return Optional.ofNullable(AT_THE_DOOR.get())
                .or(() -> person().map(person -> Actor.person(person.id(), person.name())));
    }

    /** The language of who moves the process now, else the desk's. */
    public Locale language() {
        return person().map(Person::language).orElse(desk.language());
    }

    /** Lets everything that happens meanwhile be the deed of that actor. */
    <T> T as(Actor actor, Supplier<T> deed) {
        var before = AT_THE_DOOR.get();
        AT_THE_DOOR.set(actor);
        try {
            return deed.get();
        } finally {
            put(before);
        }
    }

    /** Whether somebody is passing a door right now: what they say on the way is part of that. */
    boolean isAtTheDoor() {
        return AT_THE_DOOR.get() != null;
    }

    private static void put(Actor before) {
        if (before == null) {
            AT_THE_DOOR.remove();
        } else {
            AT_THE_DOOR.set(before);
        }
    }

    private Optional<Person> person() {
        return authenticatedAtTheEngine().flatMap(directory::personByUsername).or(current::find);
    }

    private static Optional<String> authenticatedAtTheEngine() {
        return Optional.ofNullable(Context.getCommandContext()).map(command -> command.getAuthenticatedUserId());
    }

    private static String labelOf(DelegateExecution execution) {
        var label = execution.getCurrentActivityName();
        return label == null ? String.valueOf(execution.getCurrentActivityId()) : label;
    }
}
