package mesa.intake.mail.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * A mailbox to which there is a connection. Mail is named by its UID; what is done with is marked as seen and, where
 * the server keeps keywords, with {@value #DONE}. Used by one thread; only {@link #wakeUp} may come from another.
 */
final class OpenMailbox implements AutoCloseable {

    static final String DONE = "MesaDone";

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean keepsKeywords;
    private final long firstUid;
    private int size;

    private OpenMailbox(IMAPStore store, IMAPFolder folder, FirstMails firstMails, String name)
            throws MessagingException {
        this.store = store;
        this.folder = folder;
        var kept = folder.getPermanentFlags();
        this.keepsKeywords = kept != null && (kept.contains(Flags.Flag.USER) || kept.contains(DONE));
        this.firstUid = firstMails.uidOf(name, folder.getUIDValidity(), nextUid());
    }

    /** Opens the folder of a connected store; the store is closed with it. */
    static OpenMailbox of(IMAPStore store, Mailbox mailbox, FirstMails firstMails) throws MessagingException {
        try {
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            var opened = new OpenMailbox(store, folder, firstMails, mailbox.name());
            folder.addMessageCountListener(opened.new News());
            return opened;
        } catch (MessagingException | RuntimeException | Error e) {
            closeQuietly(store);
            throw e;
        }
    }

    /** A mail that waits in the mailbox; its size is what the server says. */
    record WaitingMail(long uid, long size, IMAPMessage message) {}

    /** Notices what the server says in passing, also on the way into waiting. */
    private final class News extends MessageCountAdapter {

        @Override
        public void messagesAdded(MessageCountEvent event) {
            wakeUp();
        }
    }

    private long nextUid() throws MessagingException {
        var next = folder.getUIDNext();
        if (next > 0) {
            return next;
        }
        var count = folder.getMessageCount();
        return count == 0 ? 1 : folder.getUID(folder.getMessage(count)) + 1;
    }

    /**
     * What nobody has taken yet, oldest first: UIDs only, nothing of the mails. Where the server keeps keywords, also
     * what a person has read since Mesa began to watch.
     */
    List<Long> unmarked() throws MessagingException {
        size = folder.getMessageCount();
        var unread = "UNDELETED UNSEEN";
        if (!keepsKeywords) {
            return search(unread);
        }
        var found = new TreeSet<>(search(unread + " UNKEYWORD " + DONE));
        search("UID %d:* UNDELETED SEEN UNKEYWORD %s".formatted(firstUid, DONE)).stream()
                .filter(uid -> uid >= firstUid) // a range up to * holds the last mail, whatever its UID
                .forEach(found::add);
        return List.copyOf(found);
    }

    private List<Long> search(String what) throws MessagingException {
        var uids = new ArrayList<Long>();
        folder.doCommand(server -> search(server, what, uids));
        return uids;
    }

    private static Object search(IMAPProtocol server, String what, List<Long> uids) throws ProtocolException {
        var answers = server.command("UID SEARCH " + what, null);
        for (var place = 0; place < answers.length; place++) {
            if (answers[place] instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (var uid = answer.readLong(); uid != -1; uid = answer.readLong()) {
                    uids.add(uid);
                }
                answers[place] = null;
            }
        }
        server.notifyResponseHandlers(answers);
        server.handleResult(answers[answers.length - 1]);
        return null;
    }

    /** Those of a page that still wait: meanwhile another node may have taken some, or somebody thrown them away. */
    List<WaitingMail> stillWaiting(List<Long> page) throws MessagingException {
        var left = search("UID %s UNDELETED %s"
                .formatted(
                        page.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        keepsKeywords ? "UNKEYWORD " + DONE : "UNSEEN"));
        left.retainAll(page);
        Collections.sort(left, (one, other) -> Integer.compare(page.indexOf(one), page.indexOf(other)));
        var messages =
                folder.getMessagesByUID(left.stream().mapToLong(Long::longValue).toArray());
        var sizes = new FetchProfile();
        sizes.add(UIDFolder.FetchProfileItem.UID);
        sizes.add(FetchProfile.Item.SIZE);
        var there = Arrays.stream(messages).filter(message -> message != null).toArray(Message[]::new);
        folder.fetch(there, sizes);
        var waiting = new ArrayList<WaitingMail>();
        for (var message : there) {
            waiting.add(
                    new WaitingMail(folder.getUID(message), ((IMAPMessage) message).getSize(), (IMAPMessage) message));
        }
        return waiting;
    }

    /** The whole mail as it is, piece by piece. */
    void copy(WaitingMail mail, OutputStream to) throws MessagingException, IOException {
        try (InputStream raw = mail.message().getMimeStream()) {
            raw.transferTo(to);
        }
    }

    /** The header lines of a mail, and nothing else of it. */
    void copyHeaders(WaitingMail mail, OutputStream to) throws MessagingException, IOException {
        for (var lines = mail.message().getAllHeaderLines(); lines.hasMoreElements(); ) {
            to.write((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        mail.message().invalidateHeaders();
    }

    /** Nobody has to take these any more. */
    void mark(Collection<WaitingMail> mails) throws MessagingException {
        var marks = new Flags(Flags.Flag.SEEN);
        if (keepsKeywords) {
            marks.add(DONE);
        }
        var there = mails.stream()
                .map(WaitingMail::message)
                .filter(message -> !message.isExpunged())
                .toArray(Message[]::new);
        if (there.length > 0) {
            folder.setFlags(there, marks, true);
        }
    }

    /** Whether the server says by itself that something has come in. */
    boolean tellsOfNews() throws MessagingException {
        return (Boolean) folder.doCommand(server -> server.hasCapability("IDLE")); // the store would connect once more
    }

    /** Returns when the server says that something has come in, or when it is woken up (RFC 2177). */
    void waitForNews() throws MessagingException {
        if (folder.getMessageCount() == size) {
            folder.idle(true);
        }
    }

    /** Ends {@link #waitForNews}; a server that has gone silent lets it end with an error. */
    void wakeUp() {
        try {
            folder.doCommand(server -> null);
        } catch (MessagingException | IllegalStateException e) {
            // whoever waited is told the same
        }
    }

    /** Whether the connection still stands. */
    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // it is gone
        }
    }
}
