package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.io.DefaultResourceLoader;

/** What a desk's file may say, and with which line and reason it is refused. */
class DeskFileTest {

    private static final String GOOD = """
            desk:
              name: Mesa de Ayuda
              email: soporte@mesa.example
              phone: 55 5555 0100
              time-zone: America/Mexico_City
            organisations:
              finanzas:
                name: Finanzas
            teams:
              ayuda:
                name: Ayuda
                level: 1
              redes:
                name: Redes
                level: 2
                skills: [voz, datos]
                email: redes@mesa.example
                lead: luis
              telefonica:
                name: Telefónica
                level: 3
                supplier: true
            services:
              correo:
                name: Correo
                teams: { 1: ayuda, 2: redes }
                supplier: telefonica
                categories:
                  envio: No puedo enviar
                  acceso: No puedo entrar
            people:
              ana:
                name: Ana Núñez
                email: ana@finanzas.example
                organisation: finanzas
                language: en
              luis:
                name: Luis
                email: luis@mesa.example
                teams: [ayuda, redes]
                roles: [administrator]
            """;

    @TempDir
    Path folder;

    @Test
    void saysWhoTheDeskIs() {
        var desk = read(GOOD).desk();

        assertThat(desk)
                .isEqualTo(new Desk(
                        "Mesa de Ayuda",
                        "soporte@mesa.example",
                        "55 5555 0100",
                        "",
                        Locale.forLanguageTag("es"),
                        ZoneId.of("America/Mexico_City")));
    }

    @Test
    void saysWhatItSupportsInTheOrderOfTheFile() {
        var service = read(GOOD).services().get(0);

        assertThat(service.teams()).isEqualTo(Map.of(1, "ayuda", 2, "redes"));
        assertThat(service.supplier()).isEqualTo("telefonica");
        assertThat(service.categories().values()).containsExactly("No puedo enviar", "No puedo entrar");
    }

    @Test
    void saysWhoBelongsWhere() {
        var setup = read(GOOD);

        assertThat(setup.people())
                .containsExactly(
                        new DeskSetup.PersonSetup(
                                "ana",
                                "Ana Núñez",
                                "ana@finanzas.example",
                                null,
                                null,
                                "finanzas",
                                "en",
                                List.of(),
                                List.of()),
                        new DeskSetup.PersonSetup(
                                "luis",
                                "Luis",
                                "luis@mesa.example",
                                null,
                                null,
                                null,
                                null,
                                List.of("administrator"),
                                List.of("ayuda", "redes")));
        assertThat(setup.teams())
                .contains(new DeskSetup.TeamSetup(
                        "redes", "Redes", 2, List.of("voz", "datos"), false, "redes@mesa.example", "luis"));
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            phone: 55 5555 0100        | fone: 55                   |  4 | desk: unknown key "fone"; known here: name, email, phone, extension, language, time-zone
            phone: 55 5555 0100        | fone: 55                   |  1 | desk: "phone" is missing
            services:                  | servicios:                 | 23 | the file: unknown key "servicios"
            name: Finanzas             | nombre: Finanzas           |  8 | organisations.finanzas: unknown key "nombre"
            name: Finanzas             | name:                      |  7 | organisations.finanzas: "name" is missing
            name: Redes                | name: "  "                 | 13 | teams.redes: "name" is missing
            name: Correo               | name: [Correo]             | 25 | services.correo: "name" must be one word or sentence
            name: Correo               | name: "Co\\nrreo"          | 25 | services.correo: "name" must be one line of text
            redes:                     | ayuda:                     | 13 | teams: "ayuda" is there twice, first in line 10
            lead: luis                 | lead: ana                  | 18 | teams.redes: "ana" can't lead it: nobody of that name is in the team
            lead: luis                 | lead: [luis]               | 18 | teams.redes: "lead" must be one word or sentence
            luis:                      | ana:                       | 37 | people: "ana" is there twice, first in line 32
            envio: No                  | acceso: No                 | 30 | services.correo.categories: "acceso" is there twice, first in line 29
            name: Luis                 | email: l@mesa.example      | 39 | people.luis: "email" is there twice, first in line 38
            luis@mesa.example          | ANA@finanzas.example       | 39 | people.luis: mail address "ANA@finanzas.example" already belongs to ana
            luis@mesa.example          | soporte@mesa.example       | 39 | people.luis: mail address "soporte@mesa.example" already belongs to the desk itself
            redes@mesa.example         | Soporte@mesa.example       | 17 | teams.redes: "Soporte@mesa.example" is the desk's own address
            luis@mesa.example          | luis                       | 39 | people.luis: "luis" is no mail address
            luis@mesa.example          | Luis <luis@mesa.example>   | 39 | people.luis: "Luis <luis@mesa.example>" is no mail address
            email: soporte@mesa.example | email: soporte at mesa    |  3 | desk: "soporte at mesa" is no mail address
            America/Mexico_City        | Mexico                     |  5 | desk: there is no time zone "Mexico"
            level: 2                   | level: 4                   | 15 | teams.redes: level is 1, 2 or 3, not "4"
            level: 2                   | level: dos                 | 15 | teams.redes: level is 1, 2 or 3, not "dos"
            level: 2                   | email: r@mesa.example      | 13 | teams.redes: "level" is missing
            level: 2                   | level: 3                   | 26 | services.correo: team "redes" works at level 3, not 2
            2: redes                   | 4: redes                   | 26 | services.correo: "4" is no level; levels are 1, 2 and 3
            2: redes                   | 2: nadie                   | 26 | services.correo: there is no team "nadie"; there are: ayuda, redes, telefonica
            teams: { 1: ayuda, 2: redes } | teams: {}               | 24 | services.correo: "teams" names no team
            supplier: telefonica       | supplier: redes            | 27 | services.correo: team "redes" is no supplier
            supplier: telefonica       | supplier: nadie            | 27 | services.correo: there is no team "nadie"
            supplier: true             | supplier: yes              | 22 | teams.telefonica: "supplier" is true or false, not "yes"
            skills: [voz, datos]       | skills: voz                | 16 | teams.redes: "skills" must be a list such as [one, two]
            organisation: finanzas     | organisation: salud        | 35 | people.ana: there is no organisation "salud"; there are: finanzas
            language: en               | language: fr               | 36 | people.ana: Mesa speaks es and en, not "fr"
            [ayuda, redes]             | [ayuda, rdes]              | 40 | people.luis: there is no team "rdes"
            [administrator]            | [jefe]                     | 41 | people.luis: there is no role "jefe"; there are: requester, key-user, technician, process-owner, manager, administrator
            [administrator]            | [manager]                  |  1 | the file: "people" names nobody with the role administrator
            ayuda:                     | manager:                   | 10 | teams.manager: "manager" is the name of a role
            correo:                    | Correo Nuevo:              | 24 | services.Correo Nuevo: an id is made of small letters, digits and hyphens
            envio: No                  | envío: No                  | 29 | services.correo: "envío": an id is made of small letters, digits and hyphens
            ana:                       | Ana:                       | 32 | people.Ana: a log-in name is made of small letters
            name: Mesa de Ayuda        | name: Mesa: Ayuda          |  2 | this is not YAML: mapping values are not allowed here
            email: luis@mesa.example   | email: @luis               | 39 | this is not YAML: found character '@'
            roles: [administrator]     | roles: [administrator      | 42 | this is not YAML: expected ',' or ']'
            """)
    void refusesWithLineAndReason(String right, String wrong, int line, String reason) {
        var file = write(GOOD.replaceFirst("(?m)" + Pattern.quote(right), wrong.replace("\\", "\\\\")));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DeskFileRefused.class)
                .hasMessageContaining("%s, line %d: %s", file, line, reason);
    }

    @Test
    void e20_saysWhatPeopleCallAServiceAndWhatTheyShouldTell() {
        var service = read(withHints("[email, buzón lleno]", "{ steps: \"¿Qué hizo?\", url: \"¿Dónde?\" }"))
                .services()
                .get(0);

        assertThat(service.words()).containsExactly("email", "buzón lleno");
        assertThat(service.asks().keySet()).containsExactly("steps", "url");
        assertThat(service.asks()).containsEntry("url", "¿Dónde?");
        assertThat(read(GOOD).services().get(0).words()).isEmpty();
        assertThat(read(GOOD).services().get(0).asks()).isEmpty();
    }

    @ParameterizedTest(name = "words: {0}, asks: {1}: line {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            email          | { url: Dónde }          | 28 | services.correo: "words" must be a list such as [one, two]
            [[email]]      | { url: Dónde }          | 28 | services.correo: "words" must be one word or sentence
            ["e\\nmail"] | { url: Dónde }          | 28 | services.correo: "words" must be one line of text
            [email]        | { Dirección: Dónde }    | 29 | services.correo: "Dirección": an id is made of small letters, digits and hyphens
            [email]        | { url: Dónde, url: A }  | 29 | services.correo.asks: "url" is there twice, first in line 29
            [email]        | [url]                   | 29 | services.correo.asks must be a list of keys and values
            [email]        | { url: }                | 29 | services.correo.asks: "url" is missing
            """)
    void refusesWordsAndHintsThatCannotBe(String words, String asks, int line, String reason) {
        var file = write(withHints(words, asks));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DeskFileRefused.class)
                .hasMessageContaining("%s, line %d: %s", file, line, reason);
    }

    private static String withHints(String words, String asks) {
        return GOOD.replace("    categories:\n", "    words: " + words + "\n    asks: " + asks + "\n    categories:\n");
    }

    @Test
    void namesEverythingThatIsWrongAtOnceInTheOrderOfTheFile() {
        var file = write(GOOD.replace("level: 2", "level: 7")
                .replace("name: Finanzas", "nombre: Finanzas")
                .replace("luis@mesa.example", "luis"));

        assertThatThrownBy(() -> read(file)).hasMessage("""
                        The desk's set-up is not right:

                          %1$s, line 7: organisations.finanzas: "name" is missing
                          %1$s, line 8: organisations.finanzas: unknown key "nombre"; known here: name
                          %1$s, line 15: teams.redes: level is 1, 2 or 3, not "7"
                          %1$s, line 26: services.correo: team "redes" works at level 1, not 2
                          %1$s, line 39: people.luis: "luis" is no mail address""", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing yet", "---", "just words", "[a, list]", "desk: &d { name: *d }"})
    void refusesAFileThatIsNoDesk(String content) {
        var file = write(content);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DeskFileRefused.class)
                .hasMessageContaining("%s, line 1: ", file);
    }

    @Test
    void refusesLettersThatAreNotUtf8() throws IOException {
        var file = folder.resolve("desk.yml");
        Files.write(file, GOOD.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining(
                        "%s, line 20: there are letters that are not UTF-8; save the file as UTF-8", file);
    }

    @Test
    void refusesControlCharacters() {
        var file = write(GOOD.replace("Redes", "Re\u0007des"));

        assertThatThrownBy(() -> read(file))
                .hasMessageContaining("%s, line 14: there is a character that YAML does not allow", file);
    }

    @Test
    void readsAFileThatWasSavedOnWindows() {
        assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n")).desk().name()).isEqualTo("Mesa de Ayuda");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        var file = folder.resolve("nowhere.yml");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DeskFileRefused.class)
                .hasMessage("The desk's set-up %s can't be read: there is no such file.", file);
    }

    private DeskSetup read(String content) {
        return read(write(content));
    }

    private static DeskSetup read(Path file) {
        return DeskFile.at(file.toString(), ApplicationResourceLoader.get(new DefaultResourceLoader(), true))
                .read();
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("desk.yml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
