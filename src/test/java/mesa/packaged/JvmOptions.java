package mesa.packaged;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the Dockerfile starts Java, so that what is tested is what runs in production. */
final class JvmOptions {

    private static final Path DOCKERFILE = Path.of("src/main/docker/Dockerfile");
    private static final String ENTRYPOINT = "ENTRYPOINT ";

    private JvmOptions() {}

    static List<String> ofTheDockerfile() throws IOException {
        var line = Files.readAllLines(DOCKERFILE).stream()
                .filter(candidate -> candidate.startsWith(ENTRYPOINT))
                .findFirst()
                .orElseThrow();
        var words =
                new ObjectMapper().readValue(line.substring(ENTRYPOINT.length()), new TypeReference<List<String>>() {});
        return words.subList(1, words.indexOf("-jar"));
    }
}
