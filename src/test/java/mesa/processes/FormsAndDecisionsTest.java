package mesa.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FormsAndDecisionsTest {

    private static final Path FORM = Path.of("forms/incident/TriageIncident.form");
    private static final Path DECISION = Path.of("processes/incident/AssignPriority.dmn");

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsSound(Path form) {
        assertThat(Form.read(form).complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionIsSound(Path decision) {
        assertThat(Decision.read(decision).complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"TriageIncident\" | \"id\": \"Other\" | the id must be",
                "\"type\": \"textarea\" | \"type\": \"filepicker\" | which Tasklist can't show",
                "\"key\": \"urgency\" | \"key\": \"impact\" | two fields have the key impact",
                "\"hide\": \"= | \"hide\": \" | no FEEL expression",
                "\"key\": \"urgency\" | \"key\": \"haste\" | haste (Urgency) has no Spanish label",
                "\"key\": \"urgency\" | \"key\": \"haste\" | label urgency belongs to nothing"
            })
    void aFormsFaultIsNamed(String sound, String faulty, String complaint) throws IOException {
        var form = new Form(FORM, parse(broken(FORM, sound, faulty)));

        assertThat(form.complaints()).anySatisfy(said -> assertThat(said).contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decision id=\"AssignPriority\" | decision id=\"Other\" | just one decision of its name",
                "camunda:historyTimeToLive=\"P1095D\" |camunda:versionTag=\"1\" | how long its history is kept",
                "hitPolicy=\"UNIQUE\" | hitPolicy=\"ANY\" | has the hit policy ANY",
                "id=\"Input_AssignPriority_impact\" | id=\"Input_A\" | Input_A (Impact) has no Spanish label"
            })
    void aDecisionsFaultIsNamed(String sound, String faulty, String complaint) throws IOException {
        var xml = broken(DECISION, sound, faulty).getBytes(StandardCharsets.UTF_8);
        var decision = new Decision(DECISION, Dmn.readModelFromStream(new ByteArrayInputStream(xml)));

        assertThat(decision.complaints()).anySatisfy(said -> assertThat(said).contains(complaint));
    }

    private static String broken(Path file, String sound, String faulty) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(sound);
        return text.replace(sound, faulty);
    }

    private static JsonNode parse(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    private static List<Path> forms() {
        return ModelFiles.forms();
    }

    private static List<Path> decisions() {
        return ModelFiles.decisions();
    }
}
