package mesa.portal.wording;

import java.util.Locale;
import java.util.Set;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.notification.WordingVersion;
import mesa.notification.Wordings;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One of the desk's mails in one language: what it says, what it said, and how it looks. */
@Controller
@RequestMapping("/wording/{language}/{mail}")
class WordingPage {

    private static final Set<String> DEEDS = Set.of("saved", "discarded", "mesas", "taken-up", "overtaken");

    static final String PAGE = "portal/wording/editor";

    /** The mail in its frame: its own styles stand inline, as mail programs want them; nothing in it runs. */
    private static final String MAIL = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private final WordingEditors editors;
    private final Wordings wordings;
    private final WordingDrafts drafts;
    private final ShownWording shown;
    private final Directory directory;
    private final MessageSource texts;

    WordingPage(
            WordingEditors editors,
            Wordings wordings,
            WordingDrafts drafts,
            ShownWording shown,
            Directory directory,
            MessageSource texts) {
        this.editors = editors;
        this.wordings = wordings;
        this.drafts = drafts;
        this.shown = shown;
        this.directory = directory;
        this.texts = texts;
    }

    /** A fact that the mail can name, and how it is named. */
    record Fact(String name, String mark) {

        static Fact named(String name) {
            return new Fact(name, "[(${" + name + "})]");
        }
    }

    /** A version, and who worded it. */
    record Version(WordingVersion words, String by) {}

    @GetMapping
    String show(
            @PathVariable String language,
            @PathVariable String mail,
            @RequestParam(defaultValue = "") String done,
            Locale page,
            Model model) {
        var me = enter(mail, language);
        var typed = typed(me, mail, language);
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        return page(me, mail, language, typed, page, model);
    }

    /** What the editor left, else what the mail says today. */
    TypedWording typed(Person me, String mail, String language) {
        return drafts.find(me.id(), mail, language)
                .orElseGet(() -> TypedWording.of(wordings.current(mail, language), newest(mail, language)));
    }

    long newest(String mail, String language) {
        return wordings.newest(mail, language).map(version -> version.id()).orElse(0L);
    }

    /** The person who may word this mail; nobody else learns whether there is one. */
    Person enter(String mail, String language) {
        var me = editors.enter();
        if (!wordings.isThere(mail, language)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return me;
    }

    /** The page with what was typed. */
    String page(Person me, String mail, String language, TypedWording typed, Locale page, Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("label", texts.getMessage("mail." + mail, null, mail, page));
        model.addAttribute("when", texts.getMessage("wording.when." + mail, null, "", page));
        model.addAttribute("language", language);
        model.addAttribute("signature", wordings.isSignature(mail));
        model.addAttribute(
                "facts", wordings.facts(mail).stream().map(Fact::named).toList());
        model.addAttribute("numbered", wordings.facts(mail).contains("number"));
        model.addAttribute("edited", wordings.edited(mail, language).orElse(null));
        model.addAttribute(
                "history",
                wordings.history(mail, language).stream().map(this::version).toList());
        model.addAttribute("changed", !typed.says(wordings.current(mail, language)));
        model.addAttribute("tickets", shown.recentTickets(mail));
        return preview(me, mail, language, typed, model);
    }

    private Version version(WordingVersion version) {
        return new Version(
                version, directory.person(version.by()).map(Person::name).orElse(""));
    }

    /** The piece of the page that shows the mail, or what is wrong with it. */
    String preview(Person me, String mail, String language, TypedWording typed, Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("language", language);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", shown.problems(mail, typed));
        model.addAttribute("shown", shown.mail(mail, language, typed, me));
        model.addAttribute("frame", Integer.toHexString((typed + mail + language).hashCode()));
        return PAGE;
    }

    /** The mail's HTML for its frame, in the words that the editor has typed. */
    @GetMapping(path = "/paper", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> paper(@PathVariable String language, @PathVariable String mail) {
        var me = enter(mail, language);
        var text = shown.mail(mail, language, typed(me, mail, language), me);
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MAIL)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(text == null ? "" : text.html());
    }
}
