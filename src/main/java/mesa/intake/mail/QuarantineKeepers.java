package mesa.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.directory.SupportTeam;
import org.springframework.stereotype.Service;

/**
 * Who sees to it that nothing stays in quarantine: the desk's managers; where it has none, those who lead its teams.
 * Whoever works on tickets may decide about what waits there, but what is everybody's is nobody's.
 */
@Service
public class QuarantineKeepers {

    private final Directory directory;

    QuarantineKeepers(Directory directory) {
        this.directory = directory;
    }

    /** Each once. */
    public List<Person> people() {
        var managers = directory.peopleWith(Role.MANAGER);
        return managers.isEmpty() ? leads().toList() : managers;
    }

    private Stream<Person> leads() {
        return directory.teams().stream()
                .map(SupportTeam::lead)
                .distinct()
                .map(directory::personByUsername)
                .flatMap(Optional::stream);
    }
}
