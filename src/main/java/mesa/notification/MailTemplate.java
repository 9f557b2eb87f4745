package mesa.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail as the desk wrote it: a line {@code Subject: ...}, then paragraphs with an empty line between them. A
 * paragraph of lines that begin with {@code >} quotes what somebody said; one of lines such as {@code -> Approve:
 * [(${link})]} offers things to do. What a paragraph is for is read from the file alone, so that nothing that people
 * write into a ticket can make itself a link.
 *
 * @param subject what the mail is about, without the ticket's number
 */
record MailTemplate(String subject, List<Paragraph> paragraphs) {

    private static final String SUBJECT = "Subject:";
    private static final String QUOTE = ">";
    private static final String LINK = "->";

    /** A paragraph with its places for facts still open. */
    sealed interface Paragraph {

        record Words(String text) implements Paragraph {}

        record Quote(String text) implements Paragraph {}

        record Choices(List<Choice> choices) implements Paragraph {}
    }

    /** Something to do, and the address behind it. */
    record Choice(String label, String address) {}

    static MailTemplate parse(String source) {
        var parts = source.strip().replace("\r\n", "\n").split("\n", 2);
        if (!parts[0].startsWith(SUBJECT)) {
            throw new IllegalArgumentException("A mail begins with '%s', not with '%s'".formatted(SUBJECT, parts[0]));
        }
        var body = parts.length > 1 ? parts[1].strip() : "";
        return new MailTemplate(parts[0].substring(SUBJECT.length()).strip(), paragraphs(body));
    }

    private static List<Paragraph> paragraphs(String body) {
        return Arrays.stream(body.split("\n\\s*\n"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(MailTemplate::paragraph)
                .toList();
    }

    private static Paragraph paragraph(String text) {
        if (text.startsWith(LINK)) {
            return new Paragraph.Choices(text.lines().map(MailTemplate::choice).toList());
        }
        if (text.startsWith(QUOTE)) {
            return new Paragraph.Quote(text.lines()
                    .map(line -> line.startsWith(QUOTE) ? line.substring(1).strip() : line)
                    .collect(Collectors.joining("\n")));
        }
        return new Paragraph.Words(text);
    }

    private static Choice choice(String line) {
        var place = line.indexOf(": [(");
        if (!line.startsWith(LINK) || place < 0) {
            throw new IllegalArgumentException("A choice is written '-> What: [(${link})]', not '%s'".formatted(line));
        }
        return new Choice(
                line.substring(LINK.length(), place).strip(),
                line.substring(place + 1).strip());
    }
}
