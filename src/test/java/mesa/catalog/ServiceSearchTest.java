package mesa.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who knows no catalogue finds what they mean. */
@MesaTest
class ServiceSearchTest {

    @Autowired
    Catalog catalog;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nomina                    | sueldo
            nomina                    | no me pagaron la quincena
            nomina                    | talón de pago
            nomina                    | nomina
            impresion                 | imprenta
            impresion                 | ensobretado de boletas
            impresion                 | folletos
            sitios-web                | la página no abre
            sitios-web                | portal
            sitios-web                | error 404
            correo-masivo             | boletín
            correo-masivo             | enviar a todos
            correo-masivo             | newsletter
            infraestructura           | se cayó el servidor
            infraestructura           | máquina virtual
            infraestructura           | se lleno el disco
            correo                    | email
            correo                    | olvidé mi contraseña
            correo                    | contrasenas
            correo                    | outlook
            correo                    | no me llegan los correos
            correo                    | CORREO
            firma-electronica         | no puedo firmar un documento
            firma-electronica         | fiel
            firma-electronica         | certificado vencido
            aplicaciones-hospedaje    | no abre el sistema
            aplicaciones-hospedaje    | permisos
            aplicaciones-hospedaje    | la app está lenta
            tramites                  | cita
            tramites                  | un trámite en línea falla
            tramites                  | ventanilla
            conectividad              | wifi
            conectividad              | Wi-Fi
            conectividad              | internet
            conectividad              | no hay red en el piso 3
            conectividad              | cable
            conectividad              | el internet está muy lento
            conectividad              | VPN
            desarrollo-ti             | inteligencia artificial
            desarrollo-ti             | chatbot
            desarrollo-ti             | nube
            aplicaciones-desarrollo   | bug
            aplicaciones-desarrollo   | agregar un campo a un reporte
            aplicaciones-desarrollo   | mejora
            dictaminacion             | comprar equipo
            dictaminacion             | licitación
            dictaminacion             | dictámenes
            telefonia-radio           | mi teléfono no tiene tono
            telefonia-radio           | radios
            telefonia-radio           | extensión
            hospedaje-infraestructura | rack
            hospedaje-infraestructura | entrar al centro de datos
            hospedaje-infraestructura | clima
            respaldos                 | backup
            respaldos                 | borré un archivo
            respaldos                 | restaurar
            medios-interactivos       | video
            medios-interactivos       | quiosco
            medios-interactivos       | aula virtual
            verificacion-equipo       | mi computadora no enciende
            verificacion-equipo       | impresora
            verificacion-equipo       | laptop
            verificacion-equipo       | virus
            verificacion-equipo       | pantalla azul
            """)
    void a5_everyServiceIsFoundByWhatPeopleCallIt(String service, String words) {
        assertThat(found(words)).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conectividad        | intern
            conectividad        | inalam
            correo              | contrase
            correo              | contraceña
            conectividad        | intenet
            verificacion-equipo | imprsora
            verificacion-equipo | computdora
            respaldos           | respaldar
            firma-electronica   | certificdo
            impresion           | ensobretando
            """)
    void unfinishedWordsAndSlipsFindItToo(String service, String words) {
        assertThat(found(words)).startsWith(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz", "¿?", "no funciona", "de la", "%", "\u0000", "𝕏"})
    void whatMeansNothingFindsNothing(String words) {
        assertThat(found(words)).isEmpty();
    }

    @Test
    void whoTypesNothingSeesTheServicesByName() {
        assertThat(catalog.search(null, 20)).isEqualTo(catalog.offered());
        assertThat(catalog.search("  ", 3)).isEqualTo(catalog.offered().subList(0, 3));
    }

    @Test
    void noMoreAreFoundThanAskedFor() {
        assertThat(catalog.search("sistema", 2)).hasSize(2);
        assertThat(catalog.search("sistema", 20).size()).isGreaterThan(2);
    }

    @Test
    void aWholePageOfTextIsSearchedAtOnce() {
        var page = "Mi computadora no prende desde ayer y ya probé todo. ".repeat(5_000);

        var began = System.nanoTime();
        var found = found(page);

        assertThat(found).startsWith("verificacion-equipo");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void e20_eachServiceSaysWhatShouldBeTold() {
        assertThat(catalog.offered())
                .allSatisfy(
                        service -> assertThat(service.asks()).as(service.id()).isNotEmpty())
                .allSatisfy(
                        service -> assertThat(service.words()).as(service.id()).isNotEmpty());
        assertThat(asks("aplicaciones-desarrollo").keySet())
                .containsExactly("application", "version", "edition", "steps", "expected");
        assertThat(asks("sitios-web").keySet()).contains("steps", "url");
    }

    private Map<String, String> asks(String service) {
        return catalog.service(service).orElseThrow().asks();
    }

    private List<String> found(String words) {
        return catalog.search(words, 5).stream().map(ServiceOffering::id).toList();
    }
}
