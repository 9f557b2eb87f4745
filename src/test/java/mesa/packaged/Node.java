package mesa.packaged;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running packaged application. */
final class Node implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("mesa.jar", "target/mesa-0.1.0-SNAPSHOT.jar"));
    static final String ADMIN_PASSWORD = "first-password-of-the-administrator";

    private static final Path LOGS = Path.of("target", "packaged");
    private static final Duration START = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts the application with these environment variables and nothing of the test's own. */
    static Node start(String name, int port, Map<String, String> settings) {
        try {
            Files.createDirectories(LOGS);
            var log = LOGS.resolve(name + ".log");
            var builder =
                    new ProcessBuilder(commandLine()).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_") || key.startsWith("MESA_"));
            builder.environment().putAll(settings);
            builder.environment().put("PORT", Integer.toString(port));
            return new Node(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    private static List<String> commandLine() throws IOException {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        var command = new ArrayList<>(List.of(java));
        command.addAll(JvmOptions.ofTheDockerfile());
        command.addAll(List.of("-jar", JAR.toString()));
        return command;
    }

    Node untilReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(300)).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new AssertionError("The node ended:\n" + output());
        }
        return this;
    }

    private boolean isReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Waits for the end of an application that does not start, and gives its exit code. */
    int exitCode() throws InterruptedException {
        return process.waitFor(START.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        var credentials = Base64.getEncoder().encodeToString(("admin:" + ADMIN_PASSWORD).getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .header("Authorization", "Basic " + credentials);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(30, TimeUnit.SECONDS)
                .exceptionally(tooLong -> {
                    kill();
                    return process;
                })
                .join();
    }
}
