package mesa.intake.mail.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The names that messages have. */
final class MessageIds {

    private static final int MOST = 1_000;
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,900}+)\\s*>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s\"(),;@]{1,400}+@[^<>\\s\"(),;]{1,400}+");

    private MessageIds() {}

    /** All ids in the lines, each once, in angle brackets; without brackets in a line, what looks like an id. */
    static List<String> in(List<String> lines) {
        var ids = new LinkedHashSet<String>();
        lines.forEach(line -> collect(line, ids));
        return ids.stream().limit(MOST).toList();
    }

    private static void collect(String line, LinkedHashSet<String> ids) {
        var before = ids.size();
        var id = ID.matcher(line);
        while (id.find()) {
            ids.add('<' + id.group(1) + '>');
        }
        var bare = BARE.matcher(line);
        while (ids.size() == before && bare.find()) {
            ids.add('<' + bare.group() + '>');
        }
    }
}
