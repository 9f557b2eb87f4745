package mesa.portal.mail;

import java.util.Locale;
import mesa.intake.mail.Quarantine;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The messages that became neither ticket nor comment, newest first, each with the reason in plain words; for the
 * desk's own people. Below it what was decided last, and by whom.
 */
@Controller
class QuarantinePage {

    static final String ADDRESS = "/quarantine";

    private static final int PAGE = 25;
    private static final int DECIDED = 10;

    private final Quarantine quarantine;
    private final QuarantineRows rows;
    private final MailDesk desk;

    QuarantinePage(Quarantine quarantine, QuarantineRows rows, MailDesk desk) {
        this.quarantine = quarantine;
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * A page of them.
     *
     * @param before the message behind which the page begins
     * @param done what was done just now, to be confirmed, and with which ticket
     */
    @GetMapping(ADDRESS)
    String list(
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String ticket,
            Locale language,
            Model model) {
        desk.reader();
        var found = quarantine.list(before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("mails", rows.of(shown, language));
        model.addAttribute("first", before == null);
        if (before == null) model.addAttribute("decided", rows.decided(quarantine.decided(DECIDED)));
        if (found.size() > PAGE) model.addAttribute("next", shown.get(PAGE - 1).id());
        model.addAttribute("done", Decision.of(done).orElse(null));
        model.addAttribute("number", TicketNumber.parse(ticket).orElse(null));
        return "portal/mail/quarantine";
    }
}
