package mesa.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.desk.DeskSetup;
import mesa.desk.DeskSetup.ServiceSetup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of services when the desk's file changes. Each test is rolled back. */
@MesaTest
@Transactional
class CatalogSetUpTest {

    @Autowired
    CatalogSetUp setUp;

    @Autowired
    Services services;

    @Autowired
    DeskSetup demo;

    @Autowired
    EntityManager database;

    @Test
    void keepsAServiceThatVanishedForTheTicketsThatReferToIt() {
        apply(aService(Map.of("papel", "Papel")));

        apply();

        assertThat(service().active()).isFalse();
        assertThat(service().name()).isEqualTo("Fax");
        assertThat(service().categoryName("papel")).contains("Papel");
    }

    @Test
    void offersAServiceAgainThatComesBack() {
        apply(aService(Map.of("papel", "Papel")));
        apply();

        apply(aService(Map.of("papel", "Papel atascado")));

        assertThat(service().active()).isTrue();
        assertThat(service().categories()).isEqualTo(Map.of("papel", "Papel atascado"));
    }

    @Test
    void keepsTheNameOfACategoryThatVanished() {
        apply(aService(Map.of("papel", "Papel")));

        apply(aService(Map.of("linea", "Línea")));

        assertThat(service().categories()).isEqualTo(Map.of("linea", "Línea"));
        assertThat(service().categoryName("papel")).contains("Papel");
        assertThat(service().categoryName("tinta")).isEmpty();
    }

    @Test
    void offersCategoriesInTheOrderOfTheFile() {
        apply(aService(inOrder("uno", "dos", "tres")));

        apply(aService(inOrder("tres", "cuatro", "uno")));

        assertThat(service().categories().keySet()).containsExactly("tres", "cuatro", "uno");
    }

    @Test
    void takesOverWordsAndHintsInTheOrderOfTheFile() {
        apply(aService(List.of("papel", "copias"), inOrder("uno", "dos")));

        apply(aService(List.of("copias", "fax", "papel"), inOrder("tres", "uno")));

        assertThat(service().words()).containsExactly("copias", "fax", "papel");
        assertThat(service().asks().keySet()).containsExactly("tres", "uno");
    }

    @Test
    void changesTheTeams() {
        apply(new ServiceSetup(
                "fax", "Fax", "", Map.of(1, "mesa-de-ayuda", 2, "redes"), null, Map.of(), List.of(), Map.of()));

        apply(new ServiceSetup(
                "fax", "Fax", "", Map.of(2, "aplicaciones"), "proveedor-telefonia", Map.of(), List.of(), Map.of()));

        assertThat(service().teams()).isEqualTo(Map.of(2, "aplicaciones"));
        assertThat(service().teamAt(1)).isEmpty();
        assertThat(service().teamAt(2)).contains("aplicaciones");
        assertThat(service().supplier()).isEqualTo("proveedor-telefonia");
    }

    private void apply(ServiceSetup... wanted) {
        setUp.apply(new DeskSetup(
                demo.desk(),
                demo.calendars(),
                demo.organisations(),
                demo.teams(),
                List.of(wanted),
                demo.people(),
                demo.help()));
        database.flush();
        database.createNativeQuery("set constraints all immediate").executeUpdate();
        database.createNativeQuery("set constraints all deferred").executeUpdate();
        database.clear();
    }

    private ServiceOffering service() {
        return services.findAll().stream()
                .filter(service -> service.id().equals("fax"))
                .findFirst()
                .orElseThrow();
    }

    private static ServiceSetup aService(List<String> words, Map<String, String> asks) {
        return new ServiceSetup("fax", "Fax", "", Map.of(1, "mesa-de-ayuda"), null, Map.of(), words, asks);
    }

    private static ServiceSetup aService(Map<String, String> categories) {
        return new ServiceSetup("fax", "Fax", "", Map.of(1, "mesa-de-ayuda"), null, categories, List.of(), Map.of());
    }

    private static Map<String, String> inOrder(String... ids) {
        var categories = new LinkedHashMap<String, String>();
        for (var id : ids) {
            categories.put(id, "Categoría " + id);
        }
        return categories;
    }
}
