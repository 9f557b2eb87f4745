package mesa.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks people, teams and client organisations up, and registers people who are not yet known. */
@Service
public class Directory {

    /** The person with that id. */
    public Optional<Person> person(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The person with that log-in name, exactly as written. */
    public Optional<Person> personByUsername(String username) {
        throw new UnsupportedOperationException();
    }

    /** The person with that mail address, whatever the case of its letters. */
    public Optional<Person> personByEmail(String email) {
        throw new UnsupportedOperationException();
    }

    /** At most {@code limit} people whose name or mail address holds these letters, accents ignored, best first. */
    public List<Person> search(String words, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * The person with this mail address, registered as unknown to the desk when there is none (A11). What the desk
     * already knows of a person is not overwritten by what a caller says; gaps are filled.
     */
    public Person findOrRegister(ContactDetails contact) {
        throw new UnsupportedOperationException();
    }

    /** The team with that id, also one that is no longer in the desk's file. */
    public Optional<SupportTeam> team(String id) {
        throw new UnsupportedOperationException();
    }

    /** The teams of the desk's file, by level and name. */
    public List<SupportTeam> teams() {
        throw new UnsupportedOperationException();
    }

    /** The people who work in that team, by name. */
    public List<Person> membersOf(String team) {
        throw new UnsupportedOperationException();
    }

    /** The people with that role, by name. */
    public List<Person> peopleWith(Role role) {
        throw new UnsupportedOperationException();
    }

    /** The client organisation with that id. */
    public Optional<ClientOrganisation> organisation(String id) {
        throw new UnsupportedOperationException();
    }
}
