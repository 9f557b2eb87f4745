package mesa.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Markdown document, and what it claims to be there. */
record Document(Path file, String text) {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?([^)>\\s]+)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^\\[[^]]+]:\\s*(\\S+)");
    private static final Pattern TAG = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern NAMED_PATH =
            Pattern.compile("`((?:src|processes|forms|\\.ci|\\.\\w+)/[^`\\s*<>{}$]*)`");
    private static final List<String> ELSEWHERE = List.of("https://", "http://", "mailto:");

    static Document read(Path file) {
        try {
            return new Document(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links that lead nowhere, and the files and folders that are named but not there. */
    Stream<String> untruths() {
        var deadLinks = localLinks().filter(link -> !leadsSomewhere(link));
        var lostPaths = found(NAMED_PATH, prose()).filter(path -> !Files.exists(Path.of(path)));
        return Stream.concat(deadLinks, lostPaths).map(what -> file + " names " + what + ", which is not there");
    }

    private Stream<String> localLinks() {
        return Stream.of(LINK, REFERENCE, TAG)
                .flatMap(pattern -> found(pattern, prose()))
                .filter(link -> ELSEWHERE.stream().noneMatch(link::startsWith));
    }

    private String prose() {
        return CODE_BLOCK.matcher(text).replaceAll("");
    }

    private boolean leadsSomewhere(String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        if (parts.length == 1) {
            return Files.exists(target);
        }
        return target.equals(file)
                ? anchors().contains(parts[1])
                : Files.exists(target) && read(target).anchors().contains(parts[1]);
    }

    private List<String> anchors() {
        return found(HEADING, prose())
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                        .replaceAll("\\s", "-"))
                .collect(Collectors.toList());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
