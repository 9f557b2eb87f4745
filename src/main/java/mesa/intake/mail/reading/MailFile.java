package mesa.intake.mail.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file in a mail; its content can be read as long as the {@link ReadMail} is open. */
public final class MailFile {

    private final String name;
    private final String mediaType;
    private final String contentId;
    private final boolean inline;
    private final Spool.Slice content;

    MailFile(String name, String mediaType, String contentId, boolean inline, Spool.Slice content) {
        this.name = name;
        this.mediaType = mediaType;
        this.contentId = contentId;
        this.inline = inline;
        this.content = content;
    }

    MailFile shownInText() {
        return new MailFile(name, mediaType, contentId, true, content);
    }

    /** As the sender named it, on one line; a name made up from its type where it had none. Not yet fit for a disk. */
    public String name() {
        return name;
    }

    /** As the sender declared it, in small letters; not to be trusted. */
    public String mediaType() {
        return mediaType;
    }

    /** The name by which the HTML shows it, without brackets. */
    public Optional<String> contentId() {
        return Optional.ofNullable(contentId);
    }

    /** Whether the HTML shows it. */
    public boolean inline() {
        return inline;
    }

    /** In bytes, unpacked. */
    public long size() {
        return content.length();
    }

    public InputStream open() throws IOException {
        return content.open();
    }
}
