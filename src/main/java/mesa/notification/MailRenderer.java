package mesa.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mesa.notification.MailTemplate.Choice;
import mesa.notification.MailTemplate.Paragraph;
import mesa.notification.MailText.Part;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

/** Writes a mail: fills the facts into the desk's wording and puts it on the desk's mail paper. */
@Component
class MailRenderer {

    static final String SIGNATURE = "signature";

    /** What the desk itself said: addresses in it lead to its documentation (E26) and can be followed. */
    private static final Set<String> SAID_BY_THE_DESK = Set.of("question", "solution", "refusal");

    private final MailTemplates templates;
    private final ISpringTemplateEngine pages;

    MailRenderer(MailTemplates templates, ISpringTemplateEngine pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** The mail of that name in that language; {@code number}, unless it is null, stands in front of its subject. */
    MailText render(String name, String number, Locale language, Map<String, Object> facts) {
        return render(templates.named(name, language), number, language, facts);
    }

    /** The same in words that are not the desk's, or not yet. */
    MailText render(MailTemplate mail, String number, Locale language, Map<String, Object> facts) {
        return render(mail, templates.named(SIGNATURE, language), number, language, facts);
    }

    /** The same with that signature. */
    MailText render(
            MailTemplate mail, MailTemplate signature, String number, Locale language, Map<String, Object> facts) {
        var subject = subject(mail, number, facts);
        var body = parts(mail, facts);
        var foot = parts(signature, facts);
        var everything = Stream.concat(body.stream(), foot.stream()).toList();
        return new MailText(subject, MailText.plain(everything), onPaper(subject, body, foot, language, facts));
    }

    /** The mail's subject alone. */
    String subject(String name, String number, Locale language, Map<String, Object> facts) {
        return subject(templates.named(name, language), number, facts);
    }

    /** What the mail quotes, one quotation after the other; empty when it quotes nothing. */
    String quotes(String name, Locale language, Map<String, Object> facts) {
        return parts(templates.named(name, language), facts).stream()
                .flatMap(part -> part.quote().stream())
                .reduce("", (before, line) -> before + line + "\n")
                .strip();
    }

    private static String subject(MailTemplate mail, String number, Map<String, Object> facts) {
        var inFront = number == null ? "" : "[" + number + "] ";
        return MailText.oneLine(inFront + mail.subject().fill(facts));
    }

    private String onPaper(
            String subject, List<Part> body, List<Part> signature, Locale language, Map<String, Object> facts) {
        var known = new HashMap<>(facts);
        known.put("mailSubject", subject);
        known.put("body", body);
        known.put("signature", signature);
        return pages.process("mail/paper", new Context(language, known));
    }

    private static List<Part> parts(MailTemplate mail, Map<String, Object> facts) {
        return mail.paragraphs().stream()
                .flatMap(paragraph -> parts(paragraph, facts))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Stream<Part> parts(Paragraph paragraph, Map<String, Object> facts) {
        if (paragraph instanceof Paragraph.Choices offered) {
            return Stream.of(Part.choices(offered.choices().stream()
                    .map(choice -> new Choice(choice.label(), choice.address().fill(facts)))
                    .filter(choice -> choice.address().startsWith("http"))
                    .toList()));
        }
        if (paragraph instanceof Paragraph.Quote quote) {
            return Stream.of(Part.quote(quote.text().fill(facts), canBeFollowed(quote.text(), facts)));
        }
        var words = ((Paragraph.Words) paragraph).text();
        return words.onlyFact() != null && facts.get(words.onlyFact()) instanceof News news
                ? news.parts().stream()
                : Stream.of(Part.words(words.fill(facts)));
    }

    private static boolean canBeFollowed(Sentence quote, Map<String, Object> facts) {
        var fact = quote.onlyFact();
        return fact != null
                && (SAID_BY_THE_DESK.contains(fact)
                        || fact.equals("message") && Boolean.TRUE.equals(facts.get("messageByDesk")));
    }

    /** A fact that is more than words: paragraphs of its own, where the wording names it. */
    record News(List<Part> parts) {}
}
