package mesa.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what the desk's file says under {@code help}; a desk may go without. */
final class HelpReader {

    private static final Pattern ADDRESS = Pattern.compile("/[^/\\\\\\s][^\\\\\\s]*|https://[^\\s]+");

    private final Section file;

    HelpReader(Section file) {
        this.file = file;
    }

    Help read() {
        var help = file.partIfAny("help").knows("questions", "guides");
        return new Help(
                help.parts("questions").stream().map(HelpReader::question).toList(),
                help.parts("guides").stream().map(HelpReader::guide).toList());
    }

    private static Help.Question question(Section question) {
        var values = new Values(question.knows("question", "answer"));
        return new Help.Question(values.id(), values.required("question"), values.requiredText("answer"));
    }

    private static Help.Guide guide(Section guide) {
        var values = new Values(guide.knows("title", "kind", "address", "description"));
        return new Help.Guide(
                values.id(), kind(guide), values.required("title"), address(guide), values.optional("description", ""));
    }

    private static Help.Kind kind(Section guide) {
        var written = guide.optional("kind").orElse(null);
        if (written == null) return Help.Kind.PAGE;
        return Arrays.stream(Help.Kind.values())
                .filter(kind -> code(kind).equals(written.value()))
                .findFirst()
                .orElseGet(() -> {
                    guide.problem(written, "there is no kind of guide \"%s\"; there are: %s", written.value(), codes());
                    return null;
                });
    }

    private static String address(Section guide) {
        var written = guide.required("address").orElse(null);
        if (written == null) return null;
        if (!ADDRESS.matcher(written.value()).matches()) {
            guide.problem(
                    written,
                    "\"%s\" is no address; write one of this desk such as /flow, or one that begins with https://",
                    written.value());
        }
        return written.value();
    }

    private static String codes() {
        return Arrays.stream(Help.Kind.values()).map(HelpReader::code).collect(Collectors.joining(", "));
    }

    private static String code(Help.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
