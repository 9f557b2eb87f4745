package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import mesa.MesaTest;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the five desks ask of people, teams and services, shown by the desk that comes with Mesa. */
@MesaTest
class DirectoryAcceptanceTest {

    @Autowired
    Directory directory;

    @Autowired
    Catalog catalog;

    @Test
    void a5_anyOfTheEighteenServicesCanBeReportedAgainst() {
        assertThat(catalog.offered())
                .extracting(ServiceOffering::name)
                .containsExactlyInAnyOrder(
                        "Administración y consultoría de infraestructura",
                        "Automatización de trámites",
                        "Conectividad (voz, datos e Internet)",
                        "Correo electrónico masivo",
                        "Correo institucional",
                        "Desarrollo y consultoría en nuevas TI",
                        "Desarrollo, mantenimiento y consultoría de aplicaciones",
                        "Dictaminación",
                        "Firma electrónica",
                        "Hospedaje de infraestructura",
                        "Hospedaje, administración y soporte de aplicaciones",
                        "Impresión de alto volumen",
                        "Medios interactivos",
                        "Nómina",
                        "Resguardo de respaldos",
                        "Servicios tercerizados de telefonía y radio",
                        "Sitios web",
                        "Verificación de equipo de TI");
        assertThat(catalog.offered()).allSatisfy(this::isWorkedByPeopleOfTheDeskAtEveryLevel);
    }

    @Test
    void a6_peopleOfSeveralOrganisationsAreServed() {
        var ana = directory.personByUsername("ana").orElseThrow();
        var beto = directory.personByUsername("beto").orElseThrow();

        assertThat(directory.organisation(ana.organisation()).orElseThrow().name())
                .isEqualTo("Secretaría de Finanzas");
        assertThat(directory.organisation(beto.organisation()).orElseThrow().name())
                .isEqualTo("Instituto Tecnológico");
    }

    @Test
    void a6_anOutsourcedServiceNamesItsSupplier() {
        var service = catalog.service("telefonia-radio").orElseThrow();

        var supplier = directory.team(service.supplier()).orElseThrow();

        assertThat(supplier.supplier()).isTrue();
        assertThat(directory.membersOf(supplier.id())).isNotEmpty();
    }

    @Test
    void b6_teamsSayWhatTheirPeopleCanDo() {
        assertThat(directory.team("redes").orElseThrow().skills())
                .containsExactly("conectividad", "radio", "telefonía");
        assertThat(directory.teams())
                .allSatisfy(team -> assertThat(team.skills()).isNotEmpty());
    }

    @Test
    void b12_thereAreThreeSupportLevels() {
        var levels = directory.teams().stream().map(SupportTeam::level).collect(Collectors.toSet());

        assertThat(levels).isEqualTo(Set.of(1, 2, 3));
    }

    private void isWorkedByPeopleOfTheDeskAtEveryLevel(ServiceOffering service) {
        for (int level = 1; level <= 3; level++) {
            var team = directory.team(service.teamAt(level).orElseThrow()).orElseThrow();
            assertThat(team.level()).isEqualTo(level);
            assertThat(directory.membersOf(team.id())).isNotEmpty();
        }
    }
}
