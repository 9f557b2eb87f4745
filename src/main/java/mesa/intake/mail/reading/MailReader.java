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

    private static final int BUFFER = 40 * 1024;

    private final Path raw;
    private final Spool spool = new Spool();
    private final Set<Problem> problems = EnumSet.noneOf(Problem.class);

    private MailReader(Path raw) {
        this.raw = raw;
    }

    /**
     * Reads the message; it has to be closed, which removes what lies unpacked on the disk.
     *
     * @throws UnreadableMail when there is neither a header line nor a letter of text; with a cause when the reading
     *     itself failed
     * @throws IOException when the disk fails
     */
    public static ReadMail read(Path raw) throws UnreadableMail, IOException {
        var reader = new MailReader(raw);
        try {
            return reader.mail();
        } catch (UnreadableMail | IOException nothing) {
            reader.spool.close();
            throw nothing;
        } catch (RuntimeException | StackOverflowError unforeseen) {
            reader.spool.close();
            throw new UnreadableMail(unforeseen);
        }
    }

    private ReadMail mail() throws UnreadableMail, IOException {
        var mail = mail(parts());
        if (mail.isEmpty()) {
            mail = mail(text());
        }
        if (mail.isEmpty()) {
            throw new UnreadableMail("There is nothing in it");
        }
        return mail;
    }

    private ReadMail mail(Part message) throws IOException {
        var contents = new Contents(spool, problems);
        contents.take(message);
        return contents.mail(message.headers());
    }

    private Part parts() throws IOException {
        try (var in = opened()) {
            return new PartReader(spool, problems).read(in);
        }
    }

    /** What has neither headers nor parts may still be a text. */
    private Part text() throws IOException {
        try (var in = opened()) {
            var text = new Part(new Headers(), "text/plain");
            text.holds(spool.keep(in));
            return text;
        }
    }

    private InputStream opened() throws IOException {
        return RawMessage.withLineFeeds(new BufferedInputStream(Files.newInputStream(raw), BUFFER));
    }
}
