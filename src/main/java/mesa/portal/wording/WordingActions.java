package mesa.portal.wording;

import java.util.Locale;
import mesa.directory.Person;
import mesa.notification.Wordings;
import mesa.notification.Wordings.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Words a mail anew. What can't be used is refused with line and reason, and stays in its box. */
@Controller
@RequestMapping("/wording/{language}/{mail}")
class WordingActions {

    private final WordingPage page;
    private final Wordings wordings;
    private final WordingDrafts drafts;
    private final ShownWording shown;

    WordingActions(WordingPage page, Wordings wordings, WordingDrafts drafts, ShownWording shown) {
        this.page = page;
        this.wordings = wordings;
        this.drafts = drafts;
        this.shown = shown;
    }

    @PostMapping
    String save(
            @PathVariable String language,
            @PathVariable String mail,
            @ModelAttribute("typed") TypedWording typed,
            Locale speech,
            Model model) {
        var me = page.enter(mail, language);
        drafts.keep(me.id(), mail, language, typed);
        if (!shown.problems(mail, typed).isEmpty()) {
            model.addAttribute("refused", true);
            return page.page(me, mail, language, typed, speech, model);
        }
        return wordings.save(mail, language, typed.words(), me.id(), typed.known())
                ? done(me, mail, language, "saved")
                : overtaken(me, mail, language, typed, speech, model);
    }

    /** Keeps what is being typed and shows it; without a script, on the whole page. */
    @PostMapping("/draft")
    String keep(
            @PathVariable String language,
            @PathVariable String mail,
            @ModelAttribute("typed") TypedWording typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean whileTyping,
            Model model) {
        var me = page.enter(mail, language);
        drafts.keep(me.id(), mail, language, typed);
        if (!whileTyping) return "redirect:" + address(mail, language) + "#preview";
        return page.preview(me, mail, language, typed, model) + " :: preview";
    }

    @PostMapping("/discard")
    String discard(@PathVariable String language, @PathVariable String mail) {
        return done(page.enter(mail, language), mail, language, "discarded");
    }

    @PostMapping("/mesas")
    String takeMesas(@PathVariable String language, @PathVariable String mail, @RequestParam long known) {
        var me = page.enter(mail, language);
        return wordings.takeMesas(mail, language, me.id(), known)
                ? done(me, mail, language, "mesas")
                : "redirect:" + address(mail, language) + "?done=overtaken";
    }

    /** Puts an older version into the box, where it is looked at and saved like any other. */
    @PostMapping("/versions/{version}")
    String takeUp(@PathVariable String language, @PathVariable String mail, @PathVariable long version) {
        var me = page.enter(mail, language);
        var older = wordings.history(mail, language).stream()
                .filter(one -> one.id() == version)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = older.isMesas() ? wordings.mesas(mail, language) : new Words(older.subject(), older.body());
        drafts.keep(me.id(), mail, language, TypedWording.of(words, page.newest(mail, language)));
        return "redirect:" + address(mail, language) + "?done=taken-up";
    }

    private String overtaken(Person me, String mail, String language, TypedWording typed, Locale speech, Model model) {
        var newer = typed.behind(page.newest(mail, language));
        drafts.keep(me.id(), mail, language, newer);
        model.addAttribute("overtaken", true);
        return page.page(me, mail, language, newer, speech, model);
    }

    private String done(Person me, String mail, String language, String what) {
        drafts.discard(me.id(), mail, language);
        return "redirect:" + address(mail, language) + "?done=" + what;
    }

    private static String address(String mail, String language) {
        return "/wording/" + language + "/" + mail;
    }
}
