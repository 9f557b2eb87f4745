package mesa.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.access.SignedLinks;
import mesa.directory.Person;
import mesa.notification.MailText.Part;
import mesa.notification.Wordings.Words;
import mesa.ticket.Ticket;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Shows how a mail will look in new words, with a real ticket or with made-up facts. The links in it lead nowhere: a
 * real one would let whoever looks at it act in the requester's name.
 */
@Service
public class WordingPreview {

    private static final String NOWHERE = "/…";

    private final MailRenderer renderer;
    private final MailTemplates templates;
    private final MailFacts facts;
    private final SignedLinks links;
    private final MessageSource texts;

    WordingPreview(
            MailRenderer renderer, MailTemplates templates, MailFacts facts, SignedLinks links, MessageSource texts) {
        this.renderer = renderer;
        this.templates = templates;
        this.facts = facts;
        this.links = links;
        this.texts = texts;
    }

    /**
     * The mail in these words.
     *
     * @param reader who gets it in the picture
     * @param ticket what it tells of, or null for made-up facts
     * @throws IllegalArgumentException when there is something wrong with the words
     */
    public MailText of(String mail, Locale language, Words words, Person reader, Ticket ticket) {
        var known = facts(mail, language, reader, ticket);
        var number = known.get("number") instanceof String about ? about : null;
        var typed = template(mail, words);
        return mail.equals(MailRenderer.SIGNATURE)
                ? renderer.render(templates.named("ticket-received", language), typed, number, language, known)
                : renderer.render(typed, number, language, known);
    }

    private static MailTemplate template(String mail, Words words) {
        var problems = new WordingProblems(Set.copyOf(KnownFacts.of(mail)));
        var typed = MailTemplate.read(words.subject(), words.body(), problems);
        if (!problems.found().isEmpty()) {
            throw new IllegalArgumentException("Not a wording: " + problems.found());
        }
        return typed;
    }

    private Map<String, Object> facts(String mail, Locale language, Person reader, Ticket ticket) {
        var known = new HashMap<String, Object>();
        var shown = mail.equals(MailRenderer.SIGNATURE) ? "ticket-received" : mail;
        KnownFacts.of(shown).forEach(fact -> known.put(fact, sample(fact, language)));
        if (ticket == null) {
            known.putAll(facts.ofDesk());
        } else {
            known.keySet().removeIf(fact -> !KnownFacts.isLink(fact) && !KnownFacts.isQuestion(fact));
            known.putAll(facts.ofTicket(ticket, language));
        }
        known.put("name", Recipient.person(reader, Audience.REQUESTER).firstName());
        return known;
    }

    private Object sample(String fact, Locale language) {
        if (KnownFacts.isQuestion(fact)) {
            return true;
        }
        if (KnownFacts.isLink(fact)) {
            return links.url(NOWHERE);
        }
        return fact.equals("news") ? sampleNews(language) : say(fact, language);
    }

    private MailRenderer.News sampleNews(Locale language) {
        var choice = new MailTemplate.Choice(say("news.link", language), links.url(NOWHERE));
        return new MailRenderer.News(List.of(
                Part.title(say("news.ticket", language)),
                Part.words(say("news.event", language)),
                Part.quote(say("message", language), false),
                Part.choices(List.of(choice))));
    }

    private String say(String fact, Locale language) {
        return texts.getMessage("wording.sample." + fact, null, "", language);
    }
}
