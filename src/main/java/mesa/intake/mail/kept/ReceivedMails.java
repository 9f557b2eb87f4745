package mesa.intake.mail.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mesa.intake.mail.kept.WholeMail.Line;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.MailFile;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.reading.UnreadableMail;
import mesa.ticket.TicketNumber;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages behind tickets and comments, whole. Who may see them, whoever calls has to say. */
@NamedInterface("mail")
@Service
public class ReceivedMails {

    private static final int LONGEST_LINE = 2000;

    private final MailTable mails;
    private final RawMails raws;

    ReceivedMails(MailTable mails, RawMails raws) {
        this.mails = mails;
        this.raws = raws;
    }

    /** The mails that messages of conversations came by, by the message's id; others are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Long> mailsOf(Collection<Long> messageIds) {
        return mails.ofMessages(messageIds);
    }

    /** The mail that opened a ticket. */
    @Transactional(readOnly = true)
    public Optional<ReceivedMail> opening(TicketNumber ticket) {
        return mails.opening(ticket).map(MailTable.Line::mail);
    }

    /** The message with that id, as long as it is kept. */
    @Transactional(readOnly = true)
    public Optional<ReceivedMail> find(long id) {
        return mails.find(id).filter(line -> raws.isKept(line.mail().id())).map(MailTable.Line::mail);
    }

    /** Everything that was written in a message; of one that can't be read, what the desk knows. */
    public WholeMail whole(long id) {
        var known = mails.find(id).orElseThrow(() -> new NoSuchMail(id));
        return raws.inFile(id, raw -> {
            try (var mail = MailReader.read(raw)) {
                return whole(mail);
            } catch (UnreadableMail nothing) {
                return new WholeMail(List.of(), known.beginning(), Optional.empty(), List.of());
            }
        });
    }

    /** A message as it was formatted, sanitised, with the pictures that came with it; empty where it was plain. */
    public Optional<String> formatted(long id) {
        return raws.inFile(id, raw -> {
            try (var mail = MailReader.read(raw)) {
                return mail.text().html().map(html -> Pictures.in(html, mail.files()));
            } catch (UnreadableMail nothing) {
                return Optional.empty();
            }
        });
    }

    /** Writes the message as it came and leaves {@code target} open. */
    public void copyRaw(long id, OutputStream target) throws IOException {
        raws.copy(id, target);
    }

    private static WholeMail whole(ReadMail mail) {
        var lines = new ArrayList<Line>();
        add(lines, "from", mail.from().map(ReceivedMails::named).orElse(""));
        add(lines, "to", named(mail.to()));
        add(lines, "cc", named(mail.cc()));
        add(lines, "reply-to", named(mail.replyTo()));
        add(lines, "date", mail.header("Date").stream().findFirst().orElse(""));
        add(lines, "subject", mail.subject());
        return new WholeMail(
                List.copyOf(lines),
                Words.clean(mail.text().whole()),
                mail.text().html(),
                mail.files().stream().map(MailFile::name).toList());
    }

    private static void add(List<Line> lines, String what, String value) {
        var said = Words.line(value, LONGEST_LINE);
        if (!said.isEmpty()) lines.add(new Line("mail.line." + what, said));
    }

    private static String named(List<MailAddress> addresses) {
        return addresses.stream().map(ReceivedMails::named).collect(Collectors.joining(", "));
    }

    private static String named(MailAddress address) {
        var name = address.name();
        return name == null || name.isBlank() ? address.address() : name + " <" + address.address() + ">";
    }
}
