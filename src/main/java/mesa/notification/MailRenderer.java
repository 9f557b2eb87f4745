package mesa.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mesa.notification.MailTemplate.Choice;
import mesa.notification.MailTemplate.Paragraph;
import mesa.notification.MailText.Part;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Writes a mail: fills the facts into the desk's wording and puts it on the desk's mail paper. */
@Component
class MailRenderer {

    private static final String SIGNATURE = "signature";

    private final MailTemplates templates;
    private final ISpringTemplateEngine pages;
    private final ITemplateEngine words = forWords();

    MailRenderer(MailTemplates templates, ISpringTemplateEngine pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /** The mail of that name in that language; {@code number}, unless it is null, stands in front of its subject. */
    MailText render(String name, String number, Locale language, Map<String, Object> facts) {
        var mail = templates.named(name, language);
        var context = new Context(language, facts);
        var inFront = number == null ? "" : "[" + number + "] ";
        var subject = MailText.oneLine(inFront + fill(mail.subject(), context));
        var body = parts(mail, context);
        var signature = parts(templates.named(SIGNATURE, language), context);
        var everything = Stream.concat(body.stream(), signature.stream()).toList();
        return new MailText(subject, MailText.plain(everything), onPaper(subject, body, signature, context));
    }

    private String onPaper(String subject, List<Part> body, List<Part> signature, Context context) {
        context.setVariable("mailSubject", subject);
        context.setVariable("body", body);
        context.setVariable("signature", signature);
        return pages.process("mail/paper", context);
    }

    private List<Part> parts(MailTemplate mail, Context context) {
        return mail.paragraphs().stream()
                .map(paragraph -> part(paragraph, context))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Part part(Paragraph paragraph, Context context) {
        if (paragraph instanceof Paragraph.Choices offered) {
            return Part.choices(offered.choices().stream()
                    .map(choice -> new Choice(choice.label(), fill(choice.address(), context)))
                    .filter(choice -> choice.address().startsWith("http"))
                    .toList());
        }
        if (paragraph instanceof Paragraph.Quote quote) {
            return Part.quote(fill(quote.text(), context));
        }
        return Part.words(fill(((Paragraph.Words) paragraph).text(), context));
    }

    private String fill(String text, Context context) {
        return words.process(text, context).strip();
    }

    private static SpringTemplateEngine forWords() {
        var resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
