package mesa.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * The files of a ticket: streamed in and out, and judged by content. A name never makes a file acceptable; it only
 * tells kinds apart that look alike inside (office files, scripts).
 */
@Service
public class Attachments {

    private final Tickets tickets;
    private final AttachmentFiles files;
    private final FileDoor door;
    private final FileContents contents;
    private final Timeline timeline;
    private final Clock clock;

    Attachments(
            Tickets tickets,
            AttachmentFiles files,
            FileDoor door,
            FileContents contents,
            Timeline timeline,
            Clock clock) {
        this.tickets = tickets;
        this.files = files;
        this.door = door;
        this.contents = contents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Takes a file; reads {@code content} to its end but does not close it. Outside any transaction.
     *
     * @throws AttachmentRefused when it is too large, empty, could run, or breaks the image rule (E25)
     */
    public Attachment add(TicketNumber number, String fileName, InputStream content, boolean internal, Actor actor)
            throws IOException {
        var ticket = tickets.get(number).number();
        return door.take(fileName, content, kept -> add(ticket, kept, internal, actor));
    }

    /**
     * Judges a file that is going to be added; may take a while, outside any transaction. The content is read to its
     * end but not closed.
     *
     * @throws AttachmentRefused as {@link #add(TicketNumber, String, InputStream, boolean, Actor)}
     */
    public JudgedFile judge(String fileName, InputStream content) throws IOException {
        return door.judge(fileName, content);
    }

    /** Takes a file that was judged. */
    @Transactional
    public Attachment add(TicketNumber number, JudgedFile judged, boolean internal, Actor actor) {
        return add(tickets.get(number).number(), contents.keep(judged), internal, actor);
    }

    private Attachment add(TicketNumber ticket, KeptFile kept, boolean internal, Actor actor) {
        return addKept(ticket, List.of(kept), null, internal, actor).get(0);
    }

    /**
     * Adds files whose content is kept already, each a microsecond after the one before, so that they stay in order;
     * {@code message} is the id of what was said with them, or null.
     */
    List<Attachment> addKept(TicketNumber number, List<KeptFile> kept, Long message, boolean internal, Actor actor) {
        if (kept.isEmpty()) {
            return List.of();
        }
        var ticket = tickets.get(number).number();
        var now = clock.instant();
        tickets.touch(ticket, now);
        return IntStream.range(0, kept.size())
                .mapToObj(i ->
                        new Attachment(kept.get(i), ticket, message, internal, actor, now.plus(i, ChronoUnit.MICROS)))
                .map(this::keep)
                .toList();
    }

    private Attachment keep(Attachment file) {
        var facts = Facts.of("file", file.fileName(), "id", file.id());
        timeline.write(file.ticket(), file.addedBy(), "timeline.attachment-added", facts, file.internal());
        return files.save(file);
    }

    /** How large a file may be. */
    public DataSize largest() {
        return door.limit();
    }

    /** The files of a ticket, oldest first; internal ones only when asked for. */
    @Transactional(readOnly = true)
    public List<Attachment> of(TicketNumber number, boolean withInternal) {
        return files.of(number, withInternal);
    }

    /** The file with that id, if it belongs to that ticket. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(TicketNumber number, UUID id) {
        return files.findByTicketAndId(number, id);
    }

    /**
     * Writes the file's content and leaves {@code target} open. Holds no database connection while a slow reader reads:
     * call it outside a transaction.
     */
    public void copy(UUID id, OutputStream target) throws IOException {
        contents.copy(id, target);
    }
}
