package mesa.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.desk.DeskSetup;
import mesa.desk.DeskSetup.PersonSetup;

/**
 * Finds out who of the desk's file is who of the directory: the same log-in name is the same person, whatever became of
 * the mail address; else the same mail address is, so that an unknown caller who is named later stays the same person.
 */
final class PeopleSetUp {

    private static final int AT_ONCE = 1000;

    private final People people;
    private final DeskSetup setup;
    private final Set<String> named;
    private final Map<String, Person> byUsername;
    private final Map<String, Person> byEmail = new HashMap<>();

    PeopleSetUp(People people, DeskSetup setup) {
        this.people = people;
        this.setup = setup;
        this.named = setup.people().stream().map(PersonSetup::username).collect(Collectors.toSet());
        this.byUsername = people.findByUsernameNotNull().stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
        readByEmail(setup.people().stream()
                .map(person -> Person.keyOf(person.email()))
                .toList());
    }

    void apply() {
        setup.people().forEach(this::keep);
        byUsername.values().stream()
                .filter(person -> person.isRegistered() && !named.contains(person.username()))
                .forEach(Person::leave);
    }

    private void keep(PersonSetup wanted) {
        var sameName = byUsername.get(wanted.username());
        var sameMail = byEmail.get(Person.keyOf(wanted.email()));
        if (sameName == null) {
            people.save(become(sameMail == null ? Person.fromTheFile() : sameMail, wanted));
        } else {
            if (sameMail != null && sameMail != sameName) {
                sameMail.turnOutToBe(sameName);
            }
            become(sameName, wanted);
        }
    }

    private Person become(Person person, PersonSetup wanted) {
        person.become(wanted, setup.desk().language());
        return person;
    }

    private void readByEmail(List<String> emailKeys) {
        for (int from = 0; from < emailKeys.size(); from += AT_ONCE) {
            people.findByEmailKeyIn(emailKeys.subList(from, Math.min(from + AT_ONCE, emailKeys.size()))).stream()
                    .filter(person -> !named.contains(person.username()))
                    .forEach(person -> byEmail.put(person.emailKey(), person));
        }
    }
}
