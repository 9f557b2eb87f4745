package mesa.portal.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.notification.DeskMail;
import mesa.notification.DeskMail.Group;
import mesa.notification.WordingVersion;
import mesa.notification.Wordings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's mails by the event of which they tell, and who worded them. */
@Controller
class WordingListPage {

    private final WordingEditors editors;
    private final Wordings wordings;
    private final Directory directory;
    private final MessageSource texts;

    WordingListPage(WordingEditors editors, Wordings wordings, Directory directory, MessageSource texts) {
        this.editors = editors;
        this.wordings = wordings;
        this.directory = directory;
        this.texts = texts;
    }

    /** The mails for one kind of reader. */
    record Chapter(Group group, List<Row> rows) {}

    /** A mail in each language. */
    record Row(String name, String label, String when, List<Cell> cells) {}

    /**
     * A mail in one language.
     *
     * @param edited the desk's own version, or null where Mesa's counts
     * @param by who worded it, or null
     */
    record Cell(String language, WordingVersion edited, String by) {}

    @GetMapping("/wording")
    String list(Locale language, Model model) {
        editors.enter();
        var mails = wordings.mails();
        model.addAttribute(
                "chapters",
                Arrays.stream(Group.values())
                        .map(group -> new Chapter(group, rows(group, mails, language)))
                        .filter(chapter -> !chapter.rows().isEmpty())
                        .toList());
        return "portal/wording/list";
    }

    private List<Row> rows(Group group, List<DeskMail> mails, Locale language) {
        return mails.stream()
                .filter(mail -> mail.group() == group)
                .map(mail -> row(mail.name(), language))
                .toList();
    }

    private Row row(String mail, Locale language) {
        return new Row(
                mail,
                texts.getMessage("mail." + mail, null, mail, language),
                texts.getMessage("wording.when." + mail, null, "", language),
                Wordings.LANGUAGES.stream().map(spoken -> cell(mail, spoken)).toList());
    }

    private Cell cell(String mail, String language) {
        var edited = wordings.edited(mail, language).orElse(null);
        return new Cell(language, edited, edited == null ? null : nameOf(edited));
    }

    private String nameOf(WordingVersion version) {
        return directory.person(version.by()).map(Person::name).orElse("");
    }
}
