package mesa.portal.preferences;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import mesa.access.AccountManagement;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.page.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which mails somebody without a log-in wants, who comes by the link at the foot of a mail. */
@Controller
@RequestMapping("/preferences/link/{token}")
class PreferencesByLinkPage {

    private final MailPreferences preferences;
    private final SignedLinks links;
    private final Directory directory;
    private final AccountManagement accounts;
    private final PageLanguage pages;

    PreferencesByLinkPage(
            MailPreferences preferences,
            SignedLinks links,
            Directory directory,
            AccountManagement accounts,
            PageLanguage pages) {
        this.preferences = preferences;
        this.links = links;
        this.directory = directory;
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String done,
            HttpServletRequest request,
            Model model) {
        var person = person(token);
        pages.prefer(request, person.language());
        return preferences.page(person, "/preferences/link/" + token, done != null, true, model);
    }

    @PostMapping
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String language) {
        preferences.choose(person(token), wish, language);
        return "redirect:/preferences/link/" + token + "?done";
    }

    /** A link that was changed or is over, or whose person has left, leads to the same page as one that never was. */
    private Person person(String token) {
        return links.subject("preferences", token)
                .map(UUID::fromString)
                .flatMap(directory::person)
                .filter(person -> !accounts.hasLeft(person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
