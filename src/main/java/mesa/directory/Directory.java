package mesa.directory;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import mesa.desk.Remembered;
import mesa.desk.SetUpLock;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks people, teams and client organisations up, and registers people who are not yet known. */
@Service
@DependsOn("setUp")
public class Directory {

    private final People people;
    private final PeopleSearch search;
    private final Desk desk;
    private final JdbcClient database;
    private final Remembered<Map<String, SupportTeam>> teams;
    private final Remembered<Map<String, ClientOrganisation>> organisations;

    Directory(
            People people,
            PeopleSearch search,
            Teams teams,
            Organisations organisations,
            Desk desk,
            JdbcClient database) {
        this.people = people;
        this.search = search;
        this.desk = desk;
        this.database = database;
        this.teams = new Remembered<>(() -> byId(teams.findAll(), SupportTeam::id));
        this.organisations = new Remembered<>(() -> byId(organisations.findAll(), ClientOrganisation::id));
    }

    /** The person with that id. */
    public Optional<Person> person(UUID id) {
        return people.findById(id)
                .flatMap(person -> person.sameAs().map(people::findById).orElse(Optional.of(person)));
    }

    /** Those of the people with these ids that there are, by the id they were asked for. */
    public Map<UUID, Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var known = byId(people.findByIdIn(ids), Person::id);
        var turnedOut = known.values().stream()
                .flatMap(person -> person.sameAs().stream())
                .toList();
        var others = turnedOut.isEmpty() ? Map.<UUID, Person>of() : byId(people.findByIdIn(turnedOut), Person::id);
        return byId(
                known.values(),
                Person::id,
                person -> person.sameAs().map(others::get).orElse(person));
    }

    /** The ids of those who turned out to be that person. */
    public List<UUID> formerIdsOf(UUID person) {
        return people.idsOfThoseWhoAre(person);
    }

    /** The person who logs in with that name, exactly as written; nobody who left the desk's file. */
    public Optional<Person> personByUsername(String username) {
        return Optional.ofNullable(username)
                .filter(name -> name.indexOf('\0') < 0)
                .flatMap(people::findByUsername);
    }

    /** The person with that mail address, whatever the case of its letters. */
    public Optional<Person> personByEmail(String email) {
        return people.findByEmailKey(Person.keyOf(email));
    }

    /** At most {@code limit} people whose name or mail address holds these letters, accents ignored, best first. */
    public List<Person> search(String words, int limit) {
        return search.find(words, limit);
    }

    /** As {@link #search}, among the people of one client organisation. */
    public List<Person> searchIn(String organisation, String words, int limit) {
        return search.findIn(organisation, words, limit);
    }

    /**
     * The person with this mail address, registered as unknown to the desk when there is none (A11). What the desk
     * already knows of a person is not overwritten by what a caller says; gaps are filled.
     */
    @Transactional
    public Person findOrRegister(ContactDetails contact) {
        var known = personByEmail(contact.email());
        known.ifPresent(person -> person.fillGaps(contact));
        return known.orElseGet(() -> register(contact));
    }

    /** Remembers in which language the person wants to read, whatever the desk's file says. */
    @Transactional
    public void chooseLanguage(UUID person, Locale language) {
        person(person).ifPresent(known -> known.speak(language));
    }

    /** The team with that id, also one that is no longer in the desk's file. */
    public Optional<SupportTeam> team(String id) {
        return find(teams, id);
    }

    /** The teams of the desk's file, by level and name. */
    public List<SupportTeam> teams() {
        return teams.get().values().stream()
                .filter(SupportTeam::isActive)
                .sorted(Comparator.comparingInt(SupportTeam::level)
                        .thenComparing(SupportTeam::name, Collator.getInstance(desk.language())))
                .toList();
    }

    /** The people who work in that team, by name. */
    public List<Person> membersOf(String team) {
        return people.inTeam(team);
    }

    /** The people with that role, by name. */
    public List<Person> peopleWith(Role role) {
        return people.withRole(role);
    }

    /** Everybody who has a log-in. */
    public List<Person> peopleWithLogIn() {
        return people.findByUsernameNotNull();
    }

    /** The client organisation with that id, also one that is no longer in the desk's file. */
    public Optional<ClientOrganisation> organisation(String id) {
        return find(organisations, id);
    }

    /** The client organisations of the desk's file, by name. */
    public List<ClientOrganisation> organisations() {
        return organisations.get().values().stream()
                .filter(ClientOrganisation::isActive)
                .sorted(Comparator.comparing(ClientOrganisation::name, Collator.getInstance(desk.language())))
                .toList();
    }

    private Person register(ContactDetails contact) {
        SetUpLock.SHARED.take(database);
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("person " + Person.keyOf(contact.email()))
                .query()
                .singleRow();
        return personByEmail(contact.email())
                .orElseGet(() -> people.save(Person.whoAsksForTheFirstTime(contact, desk.language())));
    }

    private static <T> Optional<T> find(Remembered<Map<String, T>> remembered, String id) {
        return Optional.ofNullable(remembered.get().get(id))
                .or(() -> Optional.ofNullable(remembered.again().get(id)));
    }

    private static <K, T> Map<K, T> byId(Collection<T> all, Function<T, K> id) {
        return byId(all, id, Function.identity());
    }

    private static <K, T> Map<K, T> byId(Collection<T> all, Function<T, K> id, Function<T, T> what) {
        return all.stream().collect(Collectors.toMap(id, what));
    }
}
