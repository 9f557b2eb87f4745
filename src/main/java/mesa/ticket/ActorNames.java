package mesa.ticket;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mesa.directory.Directory;
import org.springframework.stereotype.Component;

/**
 * The names of those who did something, where only {@link Actor#reference references} to them are kept: what people are
 * called today, and nothing of those whom the desk does not know any more.
 */
@Component
public class ActorNames {

    private final Directory directory;

    ActorNames(Directory directory) {
        this.directory = directory;
    }

    /**
     * The names behind these references, looked up at once; null among them is nobody, and who is unknown is left out.
     */
    public Map<String, String> of(Collection<String> references) {
        var asked = references.stream()
                .filter(one -> one != null && !one.equals(Actor.SOMEBODY))
                .distinct()
                .toList();
        var people = directory.people(
                asked.stream().map(Actor::personIn).flatMap(Optional::stream).toList());
        var names = new HashMap<String, String>();
        for (var reference : asked)
            Actor.personIn(reference)
                    .ifPresentOrElse(
                            id -> Optional.ofNullable(people.get(id))
                                    .ifPresent(person -> names.put(reference, person.name())),
                            () -> names.put(reference, reference));
        return names;
    }
}
