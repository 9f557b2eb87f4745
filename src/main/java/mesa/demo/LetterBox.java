package mesa.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends what is written on the mailbox page by SMTP, as a requester's own mail program would. */
@Component
@Profile("default")
class LetterBox {

    private final JavaMailSender server;
    private final Desk desk;

    LetterBox(JavaMailSender server, Desk desk) {
        this.server = server;
        this.desk = desk;
    }

    /** Sends it to the desk, or as an answer to whoever wrote {@code answered}. */
    void send(Letter letter, Mail answered) throws MessagingException, IOException {
        var hasFile = letter.file() != null && !letter.file().isEmpty();
        var mail = new MimeMessageHelper(server.createMimeMessage(), hasFile, "UTF-8");
        mail.setFrom(addressIn(letter.from()));
        mail.setSubject(letter.subject());
        if (answered == null) {
            mail.setTo(desk.email());
            mail.setText(letter.text());
        } else {
            mail.setTo(addressIn(answered.answersTo()));
            mail.setText(letter.text() + "\n\n" + quoted(answered));
            mail.getMimeMessage().setHeader("In-Reply-To", answered.header("Message-ID"));
            mail.getMimeMessage().setHeader("References", answered.header("Message-ID"));
        }
        if (hasFile) {
            mail.addAttachment(
                    letter.file().getOriginalFilename(),
                    letter.file(),
                    letter.file().getContentType());
        }
        server.send(mail.getMimeMessage());
    }

    /** The first address of a line such as {@code Ana Ruiz <ana@finanzas.localhost>, ...}. */
    private static String addressIn(String line) throws MessagingException {
        return InternetAddress.parseHeader(line, false)[0].getAddress();
    }

    private static String quoted(Mail answered) {
        var text = answered.text() == null ? "" : answered.text();
        return text.lines()
                .map(line -> "> " + line)
                .collect(Collectors.joining(
                        "\n", "El %tF, %s escribió:\n".formatted(answered.receivedAt(), answered.from()), "\n"));
    }
}
