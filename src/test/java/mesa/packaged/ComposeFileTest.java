package mesa.packaged;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import mesa.NeededSettings;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeFileTest {

    private static final Path FILE = Path.of("docker-compose.yml");
    private static final Path ENVIRONMENT_EXAMPLE = Path.of("src/main/docker/env.example");
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{(\\w+):\\?");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void followsTheComposeSpecification() throws IOException {
        assertThat(complaintsAbout(compose())).isEmpty();
    }

    @Test
    void theSpecificationSeesAMistake() throws IOException {
        var mistaken = Files.readString(FILE).replace("    restart: unless-stopped", "    restarts: often");

        assertThat(complaintsAbout(parse(mistaken))).isNotEmpty();
    }

    @Test
    void bothNodesAreToldAllThatProductionNeeds() throws IOException {
        var services = compose().path("services");
        for (var node : Set.of("node1", "node2")) {
            var settings = new TreeSet<String>();
            services.path(node).path("environment").fieldNames().forEachRemaining(settings::add);

            assertThat(settings)
                    .contains("SPRING_PROFILES_ACTIVE", "MESA_ADMIN_PASSWORD")
                    .containsAll(NeededSettings.names());
        }
    }

    @Test
    void theFilesThatItMountsAreThere() throws IOException {
        var mounts = StreamSupport.stream(compose().findValues("volumes").spliterator(), false)
                .filter(JsonNode::isArray)
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(mount -> mount.asText().replaceFirst("^\\$\\{\\w+:-(.*?)}", "$1"))
                .filter(mount -> mount.startsWith("./"))
                .map(mount -> Path.of(mount.split(":")[0]))
                .collect(toSet());

        assertThat(mounts).hasSize(2).allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void theExampleNamesEverySecretAndHoldsNone() throws IOException {
        var example = new Properties();
        example.load(Files.newBufferedReader(ENVIRONMENT_EXAMPLE));

        var required = REQUIRED.matcher(Files.readString(FILE)).results().map(match -> match.group(1));

        assertThat(required).isNotEmpty().allSatisfy(name -> assertThat(example).containsKey(name));
        assertThat(example.getProperty("MESA_SECRET")).isEmpty();
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/.env\n");
    }

    private static Set<ValidationMessage> complaintsAbout(JsonNode compose) throws IOException {
        try (var specification = ComposeFileTest.class.getResourceAsStream("/compose/compose-spec.json")) {
            var schema = JSON.readTree(specification);
            schema.findParents("id").stream()
                    .filter(parent -> parent.path("id").isTextual())
                    .forEach(parent -> ((ObjectNode) parent).remove("id")); // a word of an older kind of schema
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema)
                    .validate(compose);
        }
    }

    private static JsonNode compose() throws IOException {
        return parse(Files.readString(FILE));
    }

    private static JsonNode parse(String yaml) {
        return JSON.valueToTree(new Yaml().load(yaml));
    }
}
