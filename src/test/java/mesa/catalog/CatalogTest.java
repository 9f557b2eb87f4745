package mesa.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the desk tells about its services. */
@MesaTest
class CatalogTest {

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcClient database;

    @Test
    void tellsWhoWorksAServiceAndWhatCanFail() {
        var service = catalog.service("telefonia-radio").orElseThrow();

        assertThat(service.teamAt(2)).contains("redes");
        assertThat(service.teamAt(4)).isEmpty();
        assertThat(service.supplier()).isEqualTo("proveedor-telefonia");
        assertThat(service.categories().keySet()).containsExactly("linea", "radio", "conmutador");
    }

    @Test
    void knowsNoServiceThatTheDeskNeverHad() {
        assertThat(catalog.service("telepatia")).isEmpty();
    }

    @Test
    void findsAtOnceWhatAnotherNodeHasJustSetUp() {
        assertThat(catalog.service("telegrafo")).isEmpty();

        database.sql("insert into service_offering (id, name, description, active)"
                        + " values ('telegrafo', 'Telégrafo', '', false)")
                .update();

        assertThat(catalog.service("telegrafo")).map(ServiceOffering::name).contains("Telégrafo");
        assertThat(catalog.offered()).extracting(ServiceOffering::id).doesNotContain("telegrafo");
    }
}
