package mesa.ticket;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.SupportTeam;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * Says the lines of a timeline in a person's language. A text names a fact as <code>{file}</code>, and behind a bar
 * what the fact is: <code>{to|status}</code> is the label {@code status.RESOLVED}, <code>{to|person}</code>, <code>
 * {team|team}</code> and <code>{to|service}</code> are names by id. A fact that is missing is left blank.
 */
@Service
public class TimelineTexts {

    private static final Pattern FACT = Pattern.compile("\\{([\\w-]+)(?:\\|([\\w-]+))?}");

    private final MessageSource messages;
    private final Directory directory;
    private final Catalog catalog;

    TimelineTexts(MessageSource messages, Directory directory, Catalog catalog) {
        this.messages = messages;
        this.directory = directory;
        this.catalog = catalog;
    }

    /** The line as a sentence; the key itself when nobody wrote a text for it. */
    public String of(TimelineEntry entry, Locale language) {
        var text = messages.getMessage(entry.what(), null, entry.what(), language);
        return FACT.matcher(text)
                .replaceAll(named ->
                        Matcher.quoteReplacement(say(entry.facts().get(named.group(1)), named.group(2), language)));
    }

    private String say(String fact, String kind, Locale language) {
        if (fact == null) {
            return "";
        }
        return switch (kind == null ? "" : kind) {
            case "" -> fact;
            case "person" ->
                directory.person(UUID.fromString(fact)).map(Person::name).orElse(fact);
            case "team" -> directory.team(fact).map(SupportTeam::name).orElse(fact);
            case "service" -> catalog.service(fact).map(ServiceOffering::name).orElse(fact);
            default -> messages.getMessage(kind + "." + fact, null, fact, language);
        };
    }
}
