package mesa.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Modeler's own tools, run with Node from {@code src/test/diagrams}. */
public final class DiagramTools {

    /** Where they are installed. */
    public static final Path FOLDER = Path.of("src", "test", "diagrams");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private DiagramTools() {}

    /** Runs one of the package's scripts and gives what it said; fails with that if the script does. */
    static void run(String script) throws IOException, InterruptedException {
        skipWithoutNode(script);
        install();
        succeeds(List.of("npm", "run", "--silent", script));
    }

    /** Fetches the tools that the lock file names, unless they are there already. */
    public static void install() throws IOException, InterruptedException {
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json")) || outdated()) {
            succeeds(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
    }

    private static boolean outdated() throws IOException {
        var installed = Files.getLastModifiedTime(FOLDER.resolve("node_modules/.package-lock.json"));
        return installed.compareTo(Files.getLastModifiedTime(FOLDER.resolve("package-lock.json"))) < 0;
    }

    private static void skipWithoutNode(String script) throws IOException, InterruptedException {
        if (nodeIsThere()) {
            return;
        }
        var message = "There is no Node.js here, so the diagrams' check '" + script + "' is skipped.";
        System.out.println("[WARNING] " + message);
        assertThat(System.getenv("CI"))
                .as("In continuous integration Node.js must be there")
                .isNotEqualTo("true");
        abort(message);
    }

    private static boolean nodeIsThere() throws InterruptedException {
        try {
            return new ProcessBuilder(command("npm"), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void succeeds(List<String> words) throws IOException, InterruptedException {
        var command = words.stream().map(DiagramTools::command).toList();
        var said = Files.createTempFile("diagrams", ".log");
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroy();
        assertThat(ended && process.exitValue() == 0)
                .as(() -> String.join(" ", words) + " said:\n" + read(said))
                .isTrue();
    }

    private static String command(String word) {
        return "npm".equals(word) && System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : word;
    }

    private static String read(Path said) {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
