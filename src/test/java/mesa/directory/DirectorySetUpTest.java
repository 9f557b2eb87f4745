package mesa.directory;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import mesa.MesaTest;
import mesa.desk.Desk;
import mesa.desk.DeskCalendars;
import mesa.desk.DeskSetup;
import mesa.desk.DeskSetup.OrganisationSetup;
import mesa.desk.DeskSetup.PersonSetup;
import mesa.desk.DeskSetup.TeamSetup;
import mesa.desk.Help;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of people, teams and organisations when the desk's file changes. Each test is rolled back. */
@MesaTest
@Transactional
class DirectorySetUpTest {

    private static final Desk DESK = new Desk(
            "Mesa", "mesa@desk.example", "5", "", Locale.forLanguageTag("es"), ZoneId.of("America/Mexico_City"));

    private static final DeskCalendars CALENDARS = DeskCalendars.roundTheClock(DESK.timeZone());

    @Autowired
    DirectorySetUp setUp;

    @Autowired
    Directory directory;

    @Autowired
    Teams teams;

    @Autowired
    Organisations organisations;

    @Autowired
    EntityManager database;

    @Test
    void losesAndDoublesNothingWhenAppliedAgain() {
        apply(person("paula", "paula@x.example"), person("pedro", "pedro@x.example"));
        var before = snapshot();

        apply(person("paula", "paula@x.example"), person("pedro", "pedro@x.example"));

        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void putsTeamsAndOrganisationsOutOfUseThatVanished() {
        apply(person("paula", "paula@x.example"));

        setUp.apply(new DeskSetup(DESK, CALENDARS, List.of(), List.of(), List.of(), List.of(), Help.NONE));

        assertThat(team("voz").isActive()).isFalse();
        assertThat(team("voz").name()).isEqualTo("Voz");
        assertThat(organisations.findAll())
                .filteredOn(organisation -> organisation.id().equals("salud"))
                .singleElement()
                .satisfies(organisation -> assertThat(organisation.isActive()).isFalse())
                .satisfies(organisation -> assertThat(organisation.name()).isEqualTo("Salud"));
    }

    @Test
    void takesTeamsIntoUseAgainThatComeBack() {
        apply(person("paula", "paula@x.example"));
        setUp.apply(new DeskSetup(DESK, CALENDARS, List.of(), List.of(), List.of(), List.of(), Help.NONE));

        apply(person("paula", "paula@x.example"));

        assertThat(team("voz").isActive()).isTrue();
        assertThat(team("voz").skills()).containsExactly("fibra", "radio");
        assertThat(team("voz").lead()).isEqualTo("paula");
    }

    @Test
    void takesLogInRolesAndTeamsFromWhoVanishedButKeepsThePerson() {
        apply(technician("paula", "paula@x.example"));
        var paula = idOf("paula");

        apply(person("pedro", "pedro@x.example"));

        assertThat(directory.personByUsername("paula")).isEmpty();
        assertThat(directory.membersOf("voz")).isEmpty();
        assertThat(directory.person(paula).orElseThrow())
                .satisfies(person -> assertThat(person.name()).isEqualTo("Paula"))
                .satisfies(person -> assertThat(person.isRegistered()).isFalse())
                .satisfies(person -> assertThat(person.roles()).containsExactly(Role.REQUESTER));
    }

    @Test
    void recognisesWhoComesBack() {
        apply(technician("paula", "paula@x.example"));
        var paula = idOf("paula");
        apply(person("pedro", "pedro@x.example"));

        apply(technician("paula", "Paula@X.example"));

        assertThat(idOf("paula")).isEqualTo(paula);
        assertThat(directory.membersOf("voz")).extracting(Person::id).containsExactly(paula);
    }

    @Test
    void makesAnUnknownCallerTheSamePersonWhenTheFileNamesTheAddress() {
        var caller = directory.findOrRegister(new ContactDetails("P.", "PAULA@x.example", "55 1234", "Archivo"));

        apply(person("paula", "paula@x.example"));

        var paula = directory.personByUsername("paula").orElseThrow();
        assertThat(paula.id()).isEqualTo(caller.id());
        assertThat(paula.name()).isEqualTo("Paula");
        assertThat(paula.phone()).isEqualTo("55 1234");
        assertThat(paula.unit()).isEqualTo("Archivo");
    }

    @Test
    void keepsUnknownCallersThatTheFileDoesNotName() {
        var caller = directory.findOrRegister(new ContactDetails("Raúl", "raul@x.example", null, null));

        apply(person("paula", "paula@x.example"));

        assertThat(directory.personByEmail("raul@x.example")).map(Person::id).contains(caller.id());
    }

    @Test
    void keepsThePersonWhoseMailAddressChanges() {
        apply(person("paula", "paula@x.example"));
        var paula = idOf("paula");

        apply(person("paula", "paula.soto@x.example"));

        assertThat(idOf("paula")).isEqualTo(paula);
        assertThat(directory.personByEmail("paula@x.example")).isEmpty();
    }

    @Test
    void findsThePersonBehindACallerWhoseAddressTurnsOutToBeTheirs() {
        apply(person("paula", "paula@x.example"));
        var paula = idOf("paula");
        var caller = directory.findOrRegister(new ContactDetails(null, "paula.soto@x.example", null, null));

        apply(person("paula", "paula.soto@x.example"));

        assertThat(directory.person(caller.id())).map(Person::id).contains(paula);
        assertThat(directory.personByEmail("paula.soto@x.example"))
                .map(Person::id)
                .contains(paula);
        assertThat(directory.search("paula.soto", 9)).extracting(Person::id).containsExactly(paula);
    }

    @Test
    void keepsThePersonWhoseLogInNameChanges() {
        apply(person("paula", "paula@x.example"));
        var paula = idOf("paula");

        apply(person("psoto", "paula@x.example"));

        assertThat(idOf("psoto")).isEqualTo(paula);
        assertThat(directory.personByUsername("paula")).isEmpty();
    }

    @Test
    void letsTwoPeopleSwapTheirMailAddresses() {
        apply(person("paula", "uno@x.example"), person("pedro", "dos@x.example"));
        var paula = idOf("paula");

        apply(person("paula", "dos@x.example"), person("pedro", "uno@x.example"));

        assertThat(directory.personByEmail("dos@x.example")).map(Person::id).contains(paula);
        assertThat(directory.personByUsername("pedro")).map(Person::email).contains("uno@x.example");
    }

    @Test
    void givesALogInNameOfOneWhoLeftToANewPerson() {
        apply(person("paula", "paula@x.example"));
        var first = idOf("paula");
        apply(person("pedro", "pedro@x.example"));

        apply(person("paula", "paula.rios@x.example"));

        assertThat(idOf("paula")).isNotEqualTo(first);
        assertThat(directory.person(first)).map(Person::email).contains("paula@x.example");
    }

    @Test
    void makesWhoIsInATeamATechnicianAndEverybodyARequester() {
        apply(technician("paula", "paula@x.example"), person("pedro", "pedro@x.example"));

        assertThat(directory.personByUsername("paula").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.REQUESTER, Role.TECHNICIAN);
        assertThat(directory.personByUsername("pedro").orElseThrow().roles()).containsExactly(Role.REQUESTER);
        assertThat(directory.peopleWith(Role.TECHNICIAN))
                .extracting(Person::username)
                .containsExactly("paula");
    }

    @Test
    void knowsEveryRoleThatTheFileMayName() {
        var ids = new ArrayList<String>();
        for (var role : Role.values()) {
            ids.add(role.id());
        }

        assertThat(DeskSetup.ROLES).containsExactlyElementsOf(ids);
    }

    private void apply(PersonSetup... people) {
        setUp.apply(new DeskSetup(
                DESK,
                CALENDARS,
                List.of(new OrganisationSetup("salud", "Salud")),
                List.of(new TeamSetup("voz", "Voz", 2, List.of("radio", "fibra"), false, null, "paula")),
                List.of(),
                List.of(people),
                Help.NONE));
        database.flush();
        database.createNativeQuery("set constraints all immediate").executeUpdate();
        database.createNativeQuery("set constraints all deferred").executeUpdate();
        database.clear();
    }

    private static PersonSetup person(String username, String email) {
        return new PersonSetup(username, nameOf(username), email, null, null, "salud", null, List.of(), List.of());
    }

    private static PersonSetup technician(String username, String email) {
        return new PersonSetup(username, nameOf(username), email, null, null, null, null, List.of(), List.of("voz"));
    }

    private static String nameOf(String username) {
        return username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
    }

    private UUID idOf(String username) {
        return directory.personByUsername(username).orElseThrow().id();
    }

    private SupportTeam team(String id) {
        database.flush();
        database.clear();
        return teams.findAll().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Set<List<?>> snapshot() {
        var rows = new HashSet<List<?>>();
        for (var table : List.of("person", "person_role", "team_member", "support_team", "client_organisation")) {
            for (var row : database.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                    .getResultList()) {
                rows.add(List.of(table, row));
            }
        }
        return rows;
    }
}
