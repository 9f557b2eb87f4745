package mesa.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that the desk takes, with its content until it is kept somewhere. Whoever had it judged closes it.
 *
 * @see Attachments#judge
 */
public final class JudgedFile implements AutoCloseable {

    private final String name;
    private final FileKind kind;
    private final String sha256;
    private final HeldContent content;

    JudgedFile(String name, FileKind kind, HeldContent content) {
        this.name = name;
        this.kind = kind;
        this.sha256 = content.hash();
        this.content = content;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return kind.mediaType();
    }

    String sha256() {
        return sha256;
    }

    HeldContent content() {
        return content;
    }

    /** Nothing is left of it but what was kept. */
    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
