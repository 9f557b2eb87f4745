package mesa.packaged;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The mail server between the desks: what it takes it hands on at once, as it is or changed. */
final class MailGateway implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private final List<GreenMailUser> mailboxes = new CopyOnWriteArrayList<>();
    private final List<String> handedOnTo = new CopyOnWriteArrayList<>();

    MailGateway() {
        server.start();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** A mailbox to which mail comes only by {@link #handOn}. */
    GreenMailUser mailbox(String login, String password) {
        var mailbox = server.setUser(login + "@behind.localhost", login, password);
        mailboxes.add(mailbox);
        return mailbox;
    }

    /** What comes in for the address goes to that mailbox, changed like this. */
    void handOn(String address, GreenMailUser mailbox, UnaryOperator<MimeMessage> change) {
        var taken = inbox(server.setUser(address, "unused"));
        taken.addListener(new Arrivals() {
            @Override
            public void added(int place) {
                mailbox.deliver(change.apply(taken.getMessages().get(place - 1).getMimeMessage()));
                handedOnTo.add(address);
            }
        });
    }

    /** How many mails to that address were handed on. */
    int handedOnTo(String address) {
        return Collections.frequency(handedOnTo, address);
    }

    int handedOn() {
        return handedOnTo.size();
    }

    /** Whether every mail of every desk was taken out of its mailbox. */
    boolean isEverythingTaken() {
        return mailboxes.stream()
                .flatMap(mailbox -> inbox(mailbox).getMessages().stream())
                .allMatch(MailGateway::isMarked);
    }

    private static boolean isMarked(StoredMessage stored) {
        return stored.isSet(Flags.Flag.SEEN);
    }

    /** How many mails that person got, whom no desk answers to. */
    int got(String person) {
        var account = server.getUserManager().getUserByEmail(person);
        return account == null ? 0 : inbox(account).getMessageCount();
    }

    /** As servers pass on what they keep nothing of but words, sender, receiver and date; in another one's name. */
    static MimeMessage bare(MimeMessage mail, String from) {
        try {
            var bare = new MimeMessage(mail);
            for (var header : Collections.list(mail.getAllHeaders())) {
                if (!isKept(header)) bare.removeHeader(header.getName());
            }
            bare.setHeader("Message-ID", "<" + UUID.randomUUID() + "@gateway.localhost>");
            bare.setFrom(new InternetAddress(from));
            bare.setSubject(mail.getSubject().replaceAll("\\[[A-Z]{3}-[0-9]+]\\s*", ""), "UTF-8");
            return bare;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isKept(Header header) {
        return header.getName().matches("(?i)To|Date|MIME-Version|Content-.*");
    }

    private MailFolder inbox(GreenMailUser account) {
        return server.getManagers().getImapHostManager().getFolder(account, "INBOX");
    }

    @Override
    public void close() {
        server.stop();
    }

    private abstract static class Arrivals implements FolderListener {

        @Override
        public void expunged(int place) {}

        @Override
        public void flagsUpdated(int place, Flags flags, Long uid) {}

        @Override
        public void mailboxDeleted() {}
    }
}
