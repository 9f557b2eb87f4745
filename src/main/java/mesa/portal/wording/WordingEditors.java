package mesa.portal.wording;

import java.util.Set;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may word the desk's mails: managers, process owners and administrators. For everybody else nothing is there. */
@Component
public class WordingEditors {

    private static final Set<Role> EDITORS = Set.of(Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final CurrentPerson currentPerson;

    WordingEditors(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    Person enter() {
        return currentPerson
                .find()
                .filter(person -> person.roles().stream().anyMatch(EDITORS::contains))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
