package mesa.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mesa.MesaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How the desk finds the people it knows and registers those it does not. */
@MesaTest
class DirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @ParameterizedTest
    @CsvSource({
        "Beltrán, ana",
        "beltran, ana",
        "NUNEZ, ana",
        "núñ, ana",
        "nunez beltran, ana",
        "ana@finanzas, ana",
        "'  ana   bel ', ana",
        "ibanez, marta",
        "quinones, mateo",
        "I\u0301ba\u0301n\u0303ez, marta"
    })
    void findsPeopleByNameOrMailWhateverTheAccents(String words, String username) {
        assertThat(directory.search(words, 9)).extracting(Person::username).containsExactly(username);
    }

    @ParameterizedTest
    @CsvSource({"%", "_", "\\", "''", "'   '", "ana beltran zzz", "' or 1=1 --'"})
    void findsNobodyByLettersThatNobodyHas(String words) {
        assertThat(directory.search(words, 9)).isEmpty();
    }

    @Test
    void findsFirstWhoseNameBeginsWithTheLetters() {
        var inTheMiddle = register("Mariana Xocoyotzin");
        var secondName = register("Bruno Xoco");
        var beginning = register("Xoco Abad");

        var found = directory.search("xoco", 9);

        assertThat(found).extracting(Person::id).containsExactly(beginning.id(), secondName.id(), inTheMiddle.id());
        assertThat(directory.search("xoco", 1)).extracting(Person::id).containsExactly(beginning.id());
    }

    @Test
    void registersWhoIsUnknownAsARequesterWithoutALogIn() {
        var person = directory.findOrRegister(
                new ContactDetails(" Hugo Sáenz ", " Hugo.Saenz@Fuera.example ", "55 1", "Compras"));

        assertThat(person.name()).isEqualTo("Hugo Sáenz");
        assertThat(person.email()).isEqualTo("Hugo.Saenz@Fuera.example");
        assertThat(person.isRegistered()).isFalse();
        assertThat(person.isStaff()).isFalse();
        assertThat(person.roles()).containsExactly(Role.REQUESTER);
        assertThat(person.language().getLanguage()).isEqualTo("es");
        assertThat(directory.personByEmail("hugo.saenz@fuera.EXAMPLE"))
                .map(Person::id)
                .contains(person.id());
    }

    @Test
    void overwritesNothingThatIsKnownAndFillsTheGaps() {
        var first = directory.findOrRegister(new ContactDetails(null, "gaby@fuera.example", null, "Caja"));
        assertThat(first.name()).isEqualTo("gaby@fuera.example");

        directory.findOrRegister(new ContactDetails("Gabriela Luna", "GABY@fuera.example", "55 2", "Otra"));
        directory.findOrRegister(new ContactDetails("Impostora", "gaby@fuera.example", "55 9", "Otra"));

        var gaby = directory.person(first.id()).orElseThrow();
        assertThat(gaby.name()).isEqualTo("Gabriela Luna");
        assertThat(gaby.phone()).isEqualTo("55 2");
        assertThat(gaby.unit()).isEqualTo("Caja");
        assertThat(directory.search("gabriela luna", 9)).extracting(Person::id).containsExactly(first.id());
    }

    @Test
    void registersOnePersonWhenManyTicketsComeInAtOnce() throws Exception {
        var email = UUID.randomUUID() + "@fuera.example";
        var together = new CyclicBarrier(8);
        var workers = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Future<Person>>();
        try {
            for (int i = 0; i < 8; i++) {
                answers.add(workers.submit((Callable<Person>) () -> {
                    together.await();
                    return directory.findOrRegister(new ContactDetails("Muchas Manos", email, null, null));
                }));
            }

            var first = answers.get(0).get().id();
            for (var answer : answers) {
                assertThat(answer.get().id()).isEqualTo(first);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        assertThat(directory.person(UUID.randomUUID())).isEmpty();
        assertThat(directory.personByUsername("nadie")).isEmpty();
        assertThat(directory.personByUsername(null)).isEmpty();
        assertThat(directory.personByUsername("ANA")).isEmpty();
        assertThat(directory.team("nadie")).isEmpty();
        assertThat(directory.organisation("nadie")).isEmpty();
    }

    @Test
    void listsTeamsByLevelAndPeopleByName() {
        assertThat(directory.teams())
                .extracting(SupportTeam::id)
                .containsExactly(
                        "mesa-de-ayuda",
                        "ventas",
                        "redes",
                        "aplicaciones",
                        "desarrollo",
                        "infraestructura",
                        "proveedor-telefonia");
        assertThat(directory.membersOf("mesa-de-ayuda"))
                .extracting(Person::username)
                .containsExactly("lucia", "luis");
        assertThat(directory.peopleWith(Role.MANAGER))
                .extracting(Person::username)
                .containsExactly("rosa");
    }

    private Person register(String name) {
        return directory.findOrRegister(new ContactDetails(name, UUID.randomUUID() + "@fuera.example", null, null));
    }
}
