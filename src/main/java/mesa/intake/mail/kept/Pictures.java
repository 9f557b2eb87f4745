package mesa.intake.mail.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mesa.intake.mail.reading.MailFile;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts the pictures that came with a message into its HTML, so that it is seen as its sender saw it and nothing is
 * fetched from anywhere. What they are their first bytes say, not the sender.
 */
final class Pictures {

    private static final Pattern SHOWN = Pattern.compile("src=\"cid:([^\"]{1,1000})\"");
    private static final long LARGEST = 5L * 1024 * 1024;
    private static final long LARGEST_TOGETHER = 10L * 1024 * 1024;
    private static final int MOST = 50;

    private final List<MailFile> files;
    private long together;
    private int shown;

    private Pictures(List<MailFile> files) {
        this.files = files;
    }

    /** The sanitised HTML with them; one that is none, or too much, leaves its description alone. */
    static String in(String html, List<MailFile> files) {
        var pictures = new Pictures(files);
        return SHOWN.matcher(html).replaceAll(picture -> Matcher.quoteReplacement(pictures.instead(picture)));
    }

    private String instead(MatchResult picture) {
        var id = HtmlUtils.htmlUnescape(picture.group(1));
        return file(id).filter(this::hasRoom)
                .flatMap(this::data)
                .map(data -> "src=\"" + data + "\"")
                .orElse("");
    }

    private Optional<MailFile> file(String id) {
        var plain = id.replaceAll("(?i)%40", "@");
        return files.stream()
                .filter(file -> file.contentId()
                        .filter(known -> known.equals(id) || known.equals(plain))
                        .isPresent())
                .findFirst();
    }

    private boolean hasRoom(MailFile file) {
        return shown < MOST && file.size() <= LARGEST && together + file.size() <= LARGEST_TOGETHER;
    }

    private Optional<String> data(MailFile file) {
        try (var in = file.open()) {
            var content = in.readNBytes((int) LARGEST);
            var kind = kind(content);
            kind.ifPresent(picture -> count(content.length));
            return kind.map(picture ->
                    "data:image/" + picture + ";base64," + Base64.getEncoder().encodeToString(content));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private void count(int size) {
        shown++;
        together += size;
    }

    private static Optional<String> kind(byte[] content) {
        if (startsWith(content, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) return Optional.of("png");
        if (startsWith(content, 'G', 'I', 'F', '8')) return Optional.of("gif");
        return startsWith(content, 0xff, 0xd8, 0xff) ? Optional.of("jpeg") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) return false;
        for (var at = 0; at < start.length; at++) {
            if ((content[at] & 0xff) != start[at]) return false;
        }
        return true;
    }
}
