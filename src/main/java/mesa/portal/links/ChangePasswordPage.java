package mesa.portal.links;

import mesa.access.AccountManagement;
import mesa.access.CurrentPerson;
import mesa.access.PasswordRefused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the password of whoever is logged in and knows the present one. */
@Controller
@RequestMapping("/password/change")
class ChangePasswordPage {

    private static final String PAGE = "portal/links/change-password";

    private final AccountManagement accounts;
    private final CurrentPerson currentPerson;

    ChangePasswordPage(AccountManagement accounts, CurrentPerson currentPerson) {
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(@RequestParam(required = false) String done, Model model) {
        model.addAttribute("done", done != null);
        model.addAttribute("person", currentPerson.get());
        return PAGE;
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Model model) {
        var person = currentPerson.get();
        model.addAttribute("person", person);
        if (accounts.check(person.username(), current).isEmpty()) {
            model.addAttribute("currentProblem", "change-password.current.wrong");
            return PAGE;
        }
        try {
            accounts.changePassword(person, password);
        } catch (PasswordRefused refused) {
            model.addAttribute("problem", refused.problem());
            return PAGE;
        }
        return "redirect:/password/change?done";
    }
}
