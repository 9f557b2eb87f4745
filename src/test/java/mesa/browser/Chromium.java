package mesa.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The Chromium of the machine: the one named by the system property {@code mesa.chromium}, else an installed Chromium
 * or Chrome, else Playwright's own download, else, on Debian as root, the one that its package manager installs.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Chromium() {}

    /** The executable, or empty where only Playwright's own download is at hand, which Playwright finds by itself. */
    static Optional<Path> executable() {
        var installed = installed();
        if (installed.isPresent() || downloadedByPlaywright()) {
            return installed;
        }
        if (installedByDebian()) {
            return installed();
        }
        throw new IllegalStateException("The browser tests need a Chromium. None is installed, Playwright could not"
                + " download one (see target/chromium-download.log) and it could not be installed with apt-get"
                + " (see target/chromium-install.log). Install one, or name it with -Dmesa.chromium=<path>.");
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getProperty("mesa.chromium")).map(Path::of);
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.<Supplier<Stream<Path>>>of(() -> named, () -> onPath, ELSEWHERE::stream)
                .flatMap(Supplier::get)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean downloadedByPlaywright() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return succeeds(
                "chromium-download.log",
                List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium"));
    }

    private static boolean installedByDebian() {
        return Files.exists(Path.of("/etc/debian_version"))
                && "root".equals(System.getProperty("user.name"))
                && succeeds("chromium-install.log", List.of("apt-get", "-q", "update"))
                && succeeds(
                        "chromium-install.log",
                        List.of("apt-get", "-q", "-y", "--no-install-recommends", "install", "chromium"));
    }

    private static boolean succeeds(String log, List<String> command) {
        try {
            Files.createDirectories(Path.of("target"));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target", log)));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return endsWell(builder.start());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean endsWell(Process process) throws InterruptedException {
        if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return false;
    }
}
