package mesa.notification;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mail ready to be sent, once as plain text and once as HTML.
 *
 * @param subject one line, with the ticket's number in front
 */
record MailText(String subject, String plain, String html) {

    /** A paragraph as it is read: words, a quotation, or choices; two of the three are empty. */
    record Part(List<String> words, List<String> quote, List<MailTemplate.Choice> choices) {

        static Part words(String text) {
            return new Part(text.lines().toList(), List.of(), List.of());
        }

        static Part quote(String text) {
            return new Part(List.of(), text.lines().toList(), List.of());
        }

        static Part choices(List<MailTemplate.Choice> choices) {
            return new Part(List.of(), List.of(), choices);
        }

        boolean isEmpty() {
            return words.isEmpty() && quote.isEmpty() && choices.isEmpty();
        }

        String plain() {
            return List.of(
                            words,
                            quote.stream().map(line -> "> " + line).toList(),
                            choices.stream()
                                    .map(choice -> choice.label() + ":\n  " + choice.address())
                                    .toList())
                    .stream()
                    .flatMap(Collection::stream)
                    .collect(Collectors.joining("\n"));
        }
    }

    static String plain(List<Part> parts) {
        return parts.stream().map(Part::plain).collect(Collectors.joining("\n\n")) + "\n";
    }

    /** What stands in a header must not break out of it. */
    static String oneLine(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
