package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** Reads a raw message into what the desk can work with, whatever is wrong with it. */
public final class MailReader {

    private final Spool spool;
    private final Set<Problem> problems = EnumSet.noneOf(Problem.class);

    private MailReader(Spool spool) {
        this.spool = spool;
    }

    /**
     * Reads the message; it has to be closed, which removes what lies unpacked on the disk.
     *
     * @throws UnreadableMail when nothing at all can be read, that is, when there is neither a header line nor a letter
     *     of text
     * @throws IOException when the disk fails
     */
    public static ReadMail read(Path raw) throws UnreadableMail, IOException {
        var spool = new Spool();
        try {
            return new MailReader(spool).mail(raw);
        } catch (UnreadableMail | IOException | RuntimeException | StackOverflowError failed) {
            spool.close();
            if (failed instanceof IOException disk) {
                throw disk;
            }
            throw failed instanceof UnreadableMail nothing ? nothing : new UnreadableMail(failed.toString());
        }
    }

    private ReadMail mail(Path raw) throws UnreadableMail, IOException {
        Part message;
        try (var in = opened(raw)) {
            message = new PartReader(spool, problems).read(in);
        }
        var contents = new Contents(spool, problems);
        contents.take(message);
        var mail = contents.mail(message.headers());
        if (mail.isEmpty()) {
            throw new UnreadableMail("There is nothing in it");
        }
        return mail;
    }

    private static InputStream opened(Path raw) throws IOException {
        return RawMessage.withLineFeeds(new BufferedInputStream(Files.newInputStream(raw), 40 * 1024));
    }
}
