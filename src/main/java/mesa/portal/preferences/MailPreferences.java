package mesa.portal.preferences;

import java.util.Arrays;
import java.util.Locale;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.notification.MailWish;
import mesa.notification.MailWishes;
import mesa.notification.Wordings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What a person chose: which mails, and in which language. */
@Component
class MailPreferences {

    private static final String PAGE = "portal/preferences/preferences";

    private final MailWishes wishes;
    private final Directory directory;

    MailPreferences(MailWishes wishes, Directory directory) {
        this.wishes = wishes;
        this.directory = directory;
    }

    /**
     * The page.
     *
     * @param address where the form is sent
     */
    String page(Person person, String address, boolean done, boolean byLink, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("address", address);
        model.addAttribute("done", done);
        model.addAttribute("byLink", byLink);
        model.addAttribute("wishes", MailWish.values());
        model.addAttribute("wish", wishes.of(person.id()));
        model.addAttribute("languages", Wordings.LANGUAGES);
        return PAGE;
    }

    /** Remembers both; refused are words that no form of the desk sends. */
    void choose(Person person, String wish, String language) {
        var known = Arrays.stream(MailWish.values()).anyMatch(one -> one.name().equals(wish));
        if (!known || !Wordings.LANGUAGES.contains(language)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        wishes.choose(person.id(), MailWish.valueOf(wish));
        directory.chooseLanguage(person.id(), Locale.forLanguageTag(language));
    }
}
