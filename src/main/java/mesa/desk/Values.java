package mesa.desk;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.desk.Section.Text;

/** What the values in a section of the desk's file must look like. */
final class Values {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final Pattern LEVEL = Pattern.compile("[123]");
    private static final Set<String> LANGUAGES = Set.of("es", "en");
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final Section section;

    Values(Section section) {
        this.section = section;
    }

    static boolean isLevel(String level) {
        return LEVEL.matcher(level).matches();
    }

    /** The section's id, fit for rule tables and addresses. */
    String id() {
        if (!ID.matcher(section.id()).matches() || section.id().length() > LONGEST) {
            section.problem("an id is made of small letters, digits and hyphens, such as \"correo-masivo\"");
        }
        return section.id();
    }

    /** The section's id, which in the engine stands beside the roles and so can't be one. */
    String idOfAGroup() {
        if (DeskSetup.ROLES.contains(section.id()) || section.id().equals("camunda-admin")) {
            section.problem("\"%s\" is the name of a role, a team needs another id", section.id());
        }
        return id();
    }

    /** The section's id as a log-in name. */
    String username() {
        if (!USERNAME.matcher(section.id()).matches() || section.id().length() > LONGEST) {
            section.problem("a log-in name is made of small letters, digits, dots, hyphens and underscores");
        }
        return section.id();
    }

    String required(String key) {
        return section.required(key).map(text -> fit(key, text)).orElse("");
    }

    String optional(String key, String otherwise) {
        return section.optional(key).map(text -> fit(key, text)).orElse(otherwise);
    }

    /** Paragraphs for people to read. */
    String requiredText(String key) {
        var text = section.required(key);
        text.filter(written -> written.value().length() > LONGEST_TEXT)
                .ifPresent(written -> section.problem(written, "\"%s\" is longer than %d letters", key, LONGEST_TEXT));
        return text.map(Text::value).orElse("");
    }

    List<String> list(String key) {
        return section.list(key).stream().map(text -> fit(key, text)).toList();
    }

    /** Names by id, in the order of the file. */
    Map<String, String> named(String key) {
        var names = new LinkedHashMap<String, String>();
        section.pairs(key).forEach((id, name) -> {
            if (!ID.matcher(id.value()).matches()) {
                section.problem(id, "\"%s\": an id is made of small letters, digits and hyphens", id.value());
            }
            names.put(id.value(), fit(key, name));
        });
        return names;
    }

    /** Names by what they are the names of, wherever that is not an id. */
    Map<Text, String> texts(String key) {
        var names = new LinkedHashMap<Text, String>();
        section.pairs(key).forEach((of, name) -> names.put(of, fit(key, name)));
        return names;
    }

    Text requiredMail(String key) {
        section.required(key);
        return mail(key);
    }

    Text mail(String key) {
        var mail = section.optional(key).orElse(null);
        if (mail != null && !isMail(mail.value())) {
            section.problem(mail, "\"%s\" is no mail address", mail.value());
        }
        return mail;
    }

    int level(String key) {
        var level = section.required(key).filter(text -> !text.value().isEmpty());
        var wrong = level.filter(text -> !isLevel(text.value()));
        wrong.ifPresent(text -> section.problem(text, "level is 1, 2 or 3, not \"%s\"", text.value()));
        return wrong.isPresent()
                ? 1
                : level.map(text -> Integer.valueOf(text.value())).orElse(1);
    }

    boolean yesOrNo(String key) {
        var written = section.optional(key);
        written.filter(text -> !Set.of("true", "false").contains(text.value()))
                .ifPresent(text -> section.problem(text, "\"%s\" is true or false, not \"%s\"", key, text.value()));
        return written.map(text -> text.value().equals("true")).orElse(false);
    }

    String language(String key, String otherwise) {
        var written = section.optional(key);
        written.filter(text -> !LANGUAGES.contains(text.value()))
                .ifPresent(text -> section.problem(text, "Mesa speaks es and en, not \"%s\"", text.value()));
        return written.map(Text::value).orElse(otherwise);
    }

    String timeZone(String key) {
        var written = section.required(key);
        var wrong = written.filter(text -> !ZoneId.getAvailableZoneIds().contains(text.value()));
        wrong.ifPresent(text ->
                section.problem(text, "there is no time zone \"%s\"; one is \"America/Mexico_City\"", text.value()));
        return wrong.isPresent() ? "UTC" : written.map(Text::value).orElse("UTC");
    }

    private String fit(String key, Text text) {
        if (text.value().length() > LONGEST) {
            section.problem(text, "\"%s\" is longer than %d letters", key, LONGEST);
        }
        if (text.value().chars().anyMatch(Character::isISOControl)) {
            section.problem(text, "\"%s\" must be one line of text", key);
        }
        return text.value();
    }

    private static boolean isMail(String mail) {
        try {
            var address = new InternetAddress(mail, true);
            return mail.indexOf('@') > 0 && mail.equals(address.getAddress());
        } catch (AddressException notOne) {
            return false;
        }
    }
}
