package mesa.portal.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.QuarantinedMail;
import mesa.intake.mail.kept.ReceivedMails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One message of the quarantine, whole: nothing in it can run, lead anywhere or be opened by accident. */
@Controller
@RequestMapping(QuarantinePage.ADDRESS + "/{id:[0-9]{1,18}}")
class QuarantinedMailPage {

    private final Quarantine quarantine;
    private final ReceivedMails mails;
    private final QuarantineRows rows;
    private final MailDesk desk;

    QuarantinedMailPage(Quarantine quarantine, ReceivedMails mails, QuarantineRows rows, MailDesk desk) {
        this.quarantine = quarantine;
        this.mails = mails;
        this.rows = rows;
        this.desk = desk;
    }

    /**
     * The message and what can be done with it.
     *
     * @param problem why what was asked could not be done, with the number that was typed
     */
    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String problem,
            @RequestParam(defaultValue = "") String to,
            Locale language,
            Model model) {
        var reader = desk.reader();
        model.addAttribute("mail", rows.row(mail(id), language));
        model.addAttribute("whole", ShownMail.of(mails.whole(id)));
        model.addAttribute("mayDecide", reader.worksTickets());
        model.addAttribute("problem", Problem.of(problem));
        model.addAttribute("typed", to);
        return "portal/mail/quarantined";
    }

    /** Asks whether it may really go. */
    @GetMapping("/delete")
    String ask(@PathVariable long id, Locale language, Model model) {
        desk.decider();
        model.addAttribute("mail", rows.row(mail(id), language));
        return "portal/mail/delete";
    }

    /** The message as it was formatted, on a page of its own in which nothing leads out. */
    @GetMapping("/formatted")
    void formatted(@PathVariable long id, Locale language, HttpServletResponse response) throws IOException {
        desk.reader();
        var mail = mail(id);
        var html = mails.whole(mail.id()).html().orElseThrow(MailDesk::notThere);
        MailFile.writeFormatted(FormattedMail.withoutLinks(html), mail.subject(), language, response);
    }

    /** The message as it came. */
    @GetMapping("/raw")
    void raw(@PathVariable long id, HttpServletResponse response) throws IOException {
        desk.reader();
        var mail = mail(id);
        MailFile.describe(mail.id(), response);
        quarantine.copyRaw(mail.id(), response.getOutputStream());
    }

    private QuarantinedMail mail(long id) {
        return quarantine.find(id).orElseThrow(MailDesk::notThere);
    }
}
