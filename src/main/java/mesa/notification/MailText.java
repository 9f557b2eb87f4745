package mesa.notification;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import mesa.ticket.WebAddresses;

/**
 * A mail ready to be sent, once as plain text and once as HTML.
 *
 * @param subject one line, with the ticket's number in front
 */
public record MailText(String subject, String plain, String html) {

    /**
     * A paragraph as it is read: words, a quotation, or choices; two of the three are empty.
     *
     * @param links whether web addresses in it can be followed
     * @param title whether it is what the paragraphs behind it are about
     */
    record Part(
            List<String> words, List<String> quote, List<MailTemplate.Choice> choices, boolean links, boolean title) {

        static Part title(String text) {
            return new Part(List.of(MailText.oneLine(text)), List.of(), List.of(), false, true);
        }

        static Part words(String text) {
            return new Part(text.lines().toList(), List.of(), List.of(), false, false);
        }

        static Part quote(String text, boolean links) {
            return new Part(List.of(), text.lines().toList(), List.of(), links, false);
        }

        static Part choices(List<MailTemplate.Choice> choices) {
            return new Part(List.of(), List.of(), choices, false, false);
        }

        boolean isEmpty() {
            return words.isEmpty() && quote.isEmpty() && choices.isEmpty();
        }

        /** The lines of the quotation, with the addresses in it that can be followed. */
        public List<List<WebAddresses.Piece>> quotedPieces() {
            return quote.stream()
                    .map(line -> links ? WebAddresses.in(line) : List.of(new WebAddresses.Piece(line, false)))
                    .toList();
        }

        String plain() {
            if (title) {
                return words.get(0) + "\n" + "-".repeat(words.get(0).length());
            }
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
