package mesa.portal.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.stereotype.Component;

/**
 * Who may be made a watcher by whom (C9). The desk's own people choose anybody the desk knows, by name or mail address.
 * Others choose by the whole address, among the people of the ticket's own organisation: so nobody makes the desk mail
 * strangers, and nobody learns whom it knows elsewhere.
 */
@Component
class WatcherChoice {

    private static final int MOST = 10;

    private final Directory directory;

    WatcherChoice(Directory directory) {
        this.directory = directory;
    }

    /** Those who could be meant by what was typed, best first. */
    List<Person> by(Visit visit, String typed) {
        var words = typed.strip();
        if (words.isEmpty()) return List.of();
        if (!visit.staff())
            return byAddress(words).filter(one -> isColleague(one, visit)).stream()
                    .toList();
        return byAddress(words).map(List::of).orElseGet(() -> directory.search(words, MOST));
    }

    /** The person with that id, if the visitor may choose people from a list: the desk's own people alone. */
    Optional<Person> chosen(Visit visit, UUID id) {
        return visit.staff() ? directory.person(id) : Optional.empty();
    }

    private Optional<Person> byAddress(String words) {
        return words.contains("@") ? directory.personByEmail(words) : Optional.empty();
    }

    private static boolean isColleague(Person person, Visit visit) {
        var organisation = visit.ticket().requester().organisation();
        return organisation != null && organisation.equals(person.organisation());
    }
}
