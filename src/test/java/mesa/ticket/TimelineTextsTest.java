package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mesa.directory.Directory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseFileTest
class TimelineTextsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    @Autowired
    private TimelineTexts texts;

    @Autowired
    private Directory directory;

    @Test
    void aLineIsSaidInTheReadersLanguage() {
        var line = line("timeline.status-changed", Map.of("from", "NEW", "to", "IN_PROGRESS"));

        assertThat(texts.of(line, SPANISH)).isEqualTo("Estado: Nuevo → En curso");
        assertThat(texts.of(line, Locale.ENGLISH)).isEqualTo("Status: New → In progress");
        assertThat(texts.of(line, Locale.GERMAN)).isEqualTo("Estado: Nuevo → En curso");
    }

    @Test
    void teamsPeopleAndServicesAreCalledByTheirNames() {
        var luis = directory.personByUsername("luis").orElseThrow();

        assertThat(texts.of(line("timeline.assigned", Map.of("to", luis.id().toString())), SPANISH))
                .isEqualTo("Lo atiende " + luis.name());
        assertThat(texts.of(line("timeline.routed", Map.of("team", "redes", "level", "2")), Locale.ENGLISH))
                .isEqualTo("Team: " + directory.team("redes").orElseThrow().name() + " (level 2)");
        assertThat(texts.of(line("timeline.service-changed", Map.of("from", "nomina", "to", "correo")), SPANISH))
                .isEqualTo("Servicio: Nómina → Correo institucional");
    }

    @Test
    void whatNobodyKnowsIsSaidAsItIs() {
        var nobody = UUID.randomUUID().toString();

        assertThat(texts.of(line("timeline.assigned", Map.of("to", nobody)), SPANISH))
                .isEqualTo("Lo atiende " + nobody);
        assertThat(texts.of(line("timeline.routed", Map.of("team", "{level} $1 'x'")), SPANISH))
                .isEqualTo("Equipo: {level} $1 'x' (nivel )");
        assertThat(texts.of(line("timeline.of-tomorrow", Map.of()), SPANISH)).isEqualTo("timeline.of-tomorrow");
    }

    private static TimelineEntry line(String what, Map<String, String> facts) {
        return new TimelineEntry(new TicketNumber("INC-100067"), Instant.now(), LUIS, what, facts, false);
    }
}
