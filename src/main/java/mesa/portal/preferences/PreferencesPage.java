package mesa.portal.preferences;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import mesa.access.CurrentPerson;
import mesa.page.PageLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which mails whoever is logged in wants. */
@Controller
@RequestMapping("/preferences")
class PreferencesPage {

    private final MailPreferences preferences;
    private final CurrentPerson currentPerson;
    private final PageLanguage pages;

    PreferencesPage(MailPreferences preferences, CurrentPerson currentPerson, PageLanguage pages) {
        this.preferences = preferences;
        this.currentPerson = currentPerson;
        this.pages = pages;
    }

    @GetMapping
    String show(@RequestParam(required = false) String done, Model model) {
        return preferences.page(currentPerson.get(), "/preferences", done != null, false, model);
    }

    /** The pages speak the chosen language from now on, also at a browser that remembers another. */
    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        preferences.choose(currentPerson.get(), wish, language);
        pages.setLocale(request, response, Locale.forLanguageTag(language));
        return "redirect:/preferences?done";
    }
}
