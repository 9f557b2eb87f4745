package mesa.portal.links;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mesa.access.PasswordLinks;
import mesa.access.PasswordRefused;
import mesa.access.TokenManagement;
import mesa.directory.Person;
import mesa.page.PageLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Takes a new password from whoever holds the link of the mail (C2). Opening it changes nothing, so that a mail scanner
 * that follows the link uses nothing up.
 */
@Controller
@RequestMapping("/password/new/{token}")
class NewPasswordPage {

    private final PasswordLinks links;
    private final TokenManagement tokens;
    private final PageLanguage language;

    NewPasswordPage(PasswordLinks links, TokenManagement tokens, PageLanguage language) {
        this.links = links;
        this.tokens = tokens;
        this.language = language;
    }

    @GetMapping
    String show(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        var person = links.person(token);
        return person.isPresent() ? page(person.get(), model, request) : over(response);
    }

    @PostMapping
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = links.person(token);
        try {
            if (!links.use(token, password)) return over(response);
        } catch (PasswordRefused refused) {
            model.addAttribute("problem", refused.problem());
            return page(person.orElseThrow(), model, request);
        }
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/login?renewed";
    }

    private String page(Person person, Model model, HttpServletRequest request) {
        language.prefer(request, person.language());
        model.addAttribute("person", person);
        model.addAttribute("hasTokens", !tokens.of(person).isEmpty());
        return "portal/links/new-password";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "portal/links/link-over";
    }
}
