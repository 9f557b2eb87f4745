package mesa.demo;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import mesa.desk.Desk;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Every mail of the embedded mail server, whoever got it: to see what people are told while trying Mesa out. */
@Controller
@Profile("default")
@RequestMapping("/mailbox")
class MailboxPage {

    private static final int AT_MOST = 200;

    private final GreenMail server;
    private final Desk desk;
    private final LetterBox letterBox;

    MailboxPage(GreenMail server, Desk desk, LetterBox letterBox) {
        this.server = server;
        this.desk = desk;
        this.letterBox = letterBox;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", newestFirst().stream().limit(AT_MOST).toList());
        model.addAttribute("address", desk.email());
        return "demo/mailbox";
    }

    /** Sends a mail as somebody's own mail program would: to the desk, or as an answer to a mail that is here. */
    @PostMapping
    String write(Letter letter, @RequestParam(required = false) String answers) throws MessagingException, IOException {
        letterBox.send(letter, answers == null ? null : find(answers));
        return "redirect:/mailbox?sent";
    }

    @GetMapping("/{id}")
    String read(@PathVariable String id, Model model) {
        var mail = find(id);
        model.addAttribute("mail", mail);
        model.addAttribute("toDesk", mail.isTo(desk.email()));
        return "demo/mail";
    }

    /** The mail's HTML for a frame of its own; its links open in the whole window. */
    @GetMapping(path = "/{id}/html", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String html(@PathVariable String id) {
        return find(id).html().replaceFirst("(?i)<head>", "<head><base target=\"_top\">");
    }

    private Mail find(String id) {
        return newestFirst().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Mail> newestFirst() {
        var all = server.getManagers().getImapHostManager().getAllMessages();
        return all.stream()
                .map(mail -> Mail.of(mail, desk.timeZone()))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }
}
