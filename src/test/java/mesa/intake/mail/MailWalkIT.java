package mesa.intake.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.incident.DeskWalk;
import mesa.intake.mail.mailbox.MailboxWatch;
import mesa.notification.Mailbox;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Somebody without an account lives with the desk by mail alone: opens, answers with a picture, approves (C12, E5,
 * A11).
 */
@MesaTest
@InBrowser
class MailWalkIT {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final Pattern LINK = Pattern.compile("https?://localhost:\\d+(/\\S+)");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailboxWatch watch;

    @Autowired
    private GreenMail server;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private JdbcClient database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String elena = "elena-" + mark + "@pueblo.localhost";
    private DeskWalk walk;

    @BeforeEach
    void watch() {
        walk = new DeskWalk(desk);
        watch.start();
    }

    @AfterEach
    void stopWatching() {
        watch.stop();
    }

    @Test
    void aMailOpensTheTicketTheReplyWithAPastedPictureIsACommentAndTheLinkInTheMailApproves(Page page)
            throws MessagingException {
        writeFirstMail();
        var number = ticket();
        var receipt = mailTo(number, "Recibimos su reporte");

        answer(receipt);
        page.navigate(link(receipt, "/visit/"));
        await().until(() -> {
            page.reload();
            return page.getByText("Le mando la foto de la pantalla").count() > 0;
        });

        var reply = page.locator("#newest .entry").filter(withText("Le mando la foto de la pantalla"));
        assertThat(reply.getByRole(AriaRole.IMG)).isVisible();
        assertThat(reply.getByText("captura.png").first()).isVisible();
        assertThat(reply.getByText("Recibimos su reporte. Su número es")).not().isVisible();
        assertAccessible(page);

        walk.resolve(number, "luis");
        page.navigate(link(mailTo(number, "Resuelto"), "/solution/"));
        page.getByRole(AriaRole.BUTTON, named("Aprobar")).click();

        assertThat(page.getByText("Este ticket está cerrado.")).isVisible();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    private void writeFirstMail() throws MessagingException {
        var mail = new MimeMessageHelper(sender.createMimeMessage(), false, "UTF-8");
        mail.setFrom(elena);
        mail.setTo("soporte@mesa.localhost");
        mail.setSubject("No imprime la impresora " + mark);
        mail.setText("Desde hoy no sale nada.\n\nSaludos\n-- \nElena");
        sender.send(mail.getMimeMessage());
    }

    /** As a mail program does: the picture within the HTML, what is answered quoted below. */
    private void answer(MimeMessage receipt) throws MessagingException {
        var mail = new MimeMessageHelper(sender.createMimeMessage(), true, "UTF-8");
        mail.setFrom(elena);
        mail.setTo(receipt.getReplyTo()[0].toString());
        mail.setSubject("RE: " + receipt.getSubject());
        mail.setText(
                "Le mando la foto de la pantalla.\n\nEl lun, 23 nov 2026, Mesa de Ayuda escribió:\n> Recibimos su"
                        + " reporte. Su número es ...\n",
                "<div>Le mando la foto de la pantalla.<br><img src=\"cid:captura\"></div><br>"
                        + "<div class=\"gmail_quote\"><div>El lun, 23 nov 2026, Mesa de Ayuda escribió:</div>"
                        + "<blockquote>Recibimos su reporte. Su número es ...</blockquote></div>");
        mail.addInline("captura", "captura.png", new ByteArrayResource(PICTURE), "image/png");
        mail.getMimeMessage().setHeader("In-Reply-To", receipt.getMessageID());
        mail.getMimeMessage().setHeader("References", receipt.getMessageID());
        sender.send(mail.getMimeMessage());
    }

    private TicketNumber ticket() {
        return await()
                .until(
                        () -> database.sql("select number from ticket where subject like ?")
                                .param("%" + mark)
                                .query(String.class)
                                .list(),
                        found -> found.size() == 1)
                .stream()
                .map(number -> TicketNumber.parse(number).orElseThrow())
                .findFirst()
                .orElseThrow();
    }

    private MimeMessage mailTo(TicketNumber number, String subject) {
        var mails = new Mailbox(server, number.value(), elena);
        return await().until(
                        () -> mails.mails().stream()
                                .filter(mail -> Mailbox.header(mail, "Subject").contains(subject))
                                .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static String link(MimeMessage mail, String place) {
        var links = LINK.matcher(Mailbox.plain(mail))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).anyMatch(link -> link.startsWith(place));
        return links.stream().filter(link -> link.startsWith(place)).findFirst().orElseThrow();
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }

    private static GetByRoleOptions named(String label) {
        return new GetByRoleOptions().setName(label).setExact(true);
    }
}
