package mesa.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The files of a ticket: streamed in and out, judged by content and never by name. */
@Service
public class Attachments {

    /**
     * Takes a file.
     *
     * @throws AttachmentRefused when it is too large, empty, could run, or breaks the image rule (E25)
     */
    public Attachment add(TicketNumber number, String fileName, InputStream content, boolean internal, Actor actor)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The files of a ticket, oldest first; internal ones only when asked for. */
    public List<Attachment> of(TicketNumber number, boolean withInternal) {
        throw new UnsupportedOperationException();
    }

    /** The file with that id, if it belongs to that ticket. */
    public Optional<Attachment> find(TicketNumber number, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Writes the file's content. */
    public void copy(UUID id, OutputStream target) throws IOException {
        throw new UnsupportedOperationException();
    }
}
