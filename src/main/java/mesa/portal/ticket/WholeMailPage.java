package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import mesa.intake.mail.kept.ReceivedMail;
import mesa.intake.mail.kept.ReceivedMails;
import mesa.portal.mail.MailFile;
import mesa.portal.mail.ShownMail;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The whole mail behind something that was said about a ticket. The desk's own people see all of it; who wrote it sees
 * the text.
 */
@Controller
@RequestMapping({"/tickets/{number}/mail/{id:[0-9]{1,18}}", "/visit/{token}/mail/{id:[0-9]{1,18}}"})
class WholeMailPage {

    private final ReceivedMails mails;

    WholeMailPage(ReceivedMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String show(Visit visit, @PathVariable long id, Model model) {
        var mail = mail(visit, id);
        model.addAttribute("mail", mail);
        model.addAttribute("whole", ShownMail.of(mails.whole(mail.id())));
        return "portal/mail/whole";
    }

    /** As it was formatted, on a page of its own. */
    @GetMapping("/formatted")
    void formatted(Visit visit, @PathVariable long id, Locale language, HttpServletResponse response)
            throws IOException {
        var mail = mail(visit, id);
        var html = mails.formatted(mail.id()).orElseThrow(WholeMailPage::notThere);
        MailFile.writeWithPictures(html, mail.subject(), language, response);
    }

    /** As it came, with everything that programs wrote into it; for the desk's own people. */
    @GetMapping("/raw")
    void raw(Visit visit, @PathVariable long id, HttpServletResponse response) throws IOException {
        if (!visit.staff()) throw notThere();
        var mail = mail(visit, id);
        MailFile.describe(mail.id(), response);
        mails.copyRaw(mail.id(), response.getOutputStream());
    }

    private ReceivedMail mail(Visit visit, long id) {
        return mails.find(id)
                .filter(mail -> visit.number().equals(mail.ticket()))
                .filter(mail -> MailsOfTalk.mayRead(visit, mail))
                .orElseThrow(WholeMailPage::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
