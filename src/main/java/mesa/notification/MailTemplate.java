package mesa.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mail as the desk wrote it: a line {@code Subject: ...}, then paragraphs with an empty line between them. A
 * paragraph of lines that begin with {@code >} quotes what somebody said; one of lines such as {@code -> Approve:
 * [(${approveLink})]} offers things to do. What a paragraph is for is read from the wording alone, so that nothing that
 * people write into a ticket can make itself a link.
 *
 * @param subject what the mail is about, without the ticket's number
 */
record MailTemplate(Sentence subject, List<Paragraph> paragraphs) {

    private static final String SUBJECT = "Subject:";
    private static final String QUOTE = ">";
    private static final String LINK = "->";
    private static final Pattern CHOICE = Pattern.compile("-> *(?<label>[^\\[\\]${}]*[^\\[\\]${}\\s]): +"
            + "(?<address>\\[\\(\\$\\{\\w+Link}\\)](\\?[\\w.=&-]*)?|https://[^\\s\\[\\]${}<>\"']+)");

    /** A paragraph with its places for facts still open. */
    sealed interface Paragraph {

        record Words(Sentence text) implements Paragraph {}

        record Quote(Sentence text) implements Paragraph {}

        record Choices(List<OpenChoice> choices) implements Paragraph {}
    }

    /** Something to do, and the address behind it, still to be filled in. */
    record OpenChoice(String label, Sentence address) {}

    /** Something to do, and the address behind it. */
    record Choice(String label, String address) {}

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when there is something in it that is no wording
     */
    static MailTemplate parse(String source) {
        var parts = source.strip().replace("\r\n", "\n").split("\n", 2);
        if (!parts[0].startsWith(SUBJECT)) {
            throw new IllegalArgumentException("A mail begins with '%s', not with '%s'".formatted(SUBJECT, parts[0]));
        }
        var problems = new WordingProblems(null);
        var mail = read(subjectOf(source), bodyOf(source), problems);
        problems.found().stream().findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException("In the mail '%s': %s in line %d of its text: %s"
                    .formatted(parts[0], problem.reason(), problem.line(), problem.detail()));
        });
        return mail;
    }

    /** The subject of a file, still open. */
    static String subjectOf(String source) {
        return source.strip()
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^" + SUBJECT, "")
                .strip();
    }

    /** What stands under the subject in a file, still open. */
    static String bodyOf(String source) {
        var parts = source.strip().replace("\r\n", "\n").split("\n", 2);
        return parts.length > 1 ? parts[1].strip() : "";
    }

    /** Reads a wording; what is wrong with it goes to the problems. Lines count from the body's first. */
    static MailTemplate read(String subject, String body, WordingProblems problems) {
        var lines = body.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var paragraphs = new ArrayList<Paragraph>();
        var from = 0;
        for (var end = 0; end <= lines.length; end++) {
            if (end == lines.length || lines[end].isBlank()) {
                if (end > from) {
                    paragraphs.add(paragraph(Arrays.copyOfRange(lines, from, end), from + 1, problems));
                }
                from = end + 1;
            }
        }
        return new MailTemplate(Sentence.read(subject.strip(), 0, problems), List.copyOf(paragraphs));
    }

    private static Paragraph paragraph(String[] lines, int line, WordingProblems problems) {
        if (lines[0].strip().startsWith(LINK)) {
            return new Paragraph.Choices(IntStream.range(0, lines.length)
                    .mapToObj(at -> choice(lines[at].strip(), line + at, problems))
                    .toList());
        }
        if (lines[0].strip().startsWith(QUOTE)) {
            var quoted = Arrays.stream(lines)
                    .map(String::strip)
                    .map(said -> said.startsWith(QUOTE) ? said.substring(1).strip() : said)
                    .collect(Collectors.joining("\n"));
            return new Paragraph.Quote(Sentence.read(quoted, line, problems));
        }
        return new Paragraph.Words(
                Sentence.readParagraph(String.join("\n", lines).strip(), line, problems));
    }

    private static OpenChoice choice(String said, int line, WordingProblems problems) {
        var choice = CHOICE.matcher(said);
        if (!choice.matches()) {
            problems.add(line, "choice", said);
            return new OpenChoice(said, new Sentence(List.of()));
        }
        return new OpenChoice(choice.group("label"), Sentence.read(choice.group("address"), line, problems));
    }
}
