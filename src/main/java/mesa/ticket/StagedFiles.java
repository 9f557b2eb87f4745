package mesa.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.ticket.AttachmentRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of what is still being written, by owner and place (as in {@link Drafts}): judged at once by the rules of
 * {@link Attachments}, attached when it is sent. What nobody goes on writing for 30 days loses its files.
 */
@Service
public class StagedFiles {

    private static final String STAGED = """
            select f.id, f.file_name, f.media_type, f.size from ticket_staged_file s join ticket_file f using (id)""";

    private final FileDoor door;
    private final Attachments attachments;
    private final LeftOvers leftOvers;
    private final JdbcClient database;
    private final Clock clock;
    private final TicketSettings settings;

    StagedFiles(
            FileDoor door,
            Attachments attachments,
            LeftOvers leftOvers,
            JdbcClient database,
            Clock clock,
            TicketSettings settings) {
        this.door = door;
        this.attachments = attachments;
        this.leftOvers = leftOvers;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Takes a file; reads {@code content} to its end but does not close it. Outside any transaction.
     *
     * @throws AttachmentRefused as {@link Attachments#add}, and when there are as many files at that place as may be
     *     sent at once, or they would be too large together
     */
    public StagedFile stage(UUID owner, String place, String fileName, InputStream content) throws IOException {
        leftOvers.clear();
        refuseBeyondLimits(owner, place, FileName.clean(fileName), 1);
        return door.take(fileName, content, kept -> stage(owner, place, kept));
    }

    /** Others may have staged at the same place while this one was judged. */
    private StagedFile stage(UUID owner, String place, KeptFile kept) {
        lock(owner, place);
        refuseBeyondLimits(owner, place, kept.fileName(), kept.size());
        database.sql("insert into ticket_staged_file values (?, ?, ?, ?)")
                .params(kept.id(), owner, place, Timestamp.from(clock.instant()))
                .update();
        return new StagedFile(kept.id(), kept.fileName(), kept.mediaType(), kept.size());
    }

    /** How many files a place may have. */
    public int most() {
        return settings.filesPerMessage();
    }

    /** What is staged at that place, oldest first. */
    @Transactional(readOnly = true)
    public List<StagedFile> of(UUID owner, String place) {
        return database.sql(STAGED + " where s.owner = ? and s.place = ? order by s.staged_at, s.id")
                .params(owner, place)
                .query(StagedFile.class)
                .list();
    }

    /** The file with that id, if it is that person's and not attached yet. */
    @Transactional(readOnly = true)
    public Optional<StagedFile> find(UUID owner, UUID id) {
        return database.sql(STAGED + " where s.owner = ? and s.id = ?")
                .params(owner, id)
                .query(StagedFile.class)
                .optional();
    }

    /** Takes a file away; nothing when there is none, or when it belongs to a ticket by now. */
    @Transactional
    public void remove(UUID owner, UUID id) {
        database.sql("""
                        delete from ticket_file where id in (
                            select id from ticket_staged_file where owner = ? and id = ? for update)""").params(owner, id).update();
    }

    /** Writes the file's content, as {@link Attachments#copy} does; whose it is was asked before with {@link #find}. */
    public void copy(UUID id, OutputStream target) throws IOException {
        attachments.copy(id, target);
    }

    /**
     * Attaches what is staged at that place, in the order in which it was staged; each file to one ticket only, however
     * many ask at once. In the transaction of what is sent: when that fails, the files stay staged.
     */
    @Transactional
    public List<Attachment> attach(UUID owner, String place, TicketNumber number, boolean internal, Actor actor) {
        return attachments.addKept(number, take(owner, place), null, internal, actor);
    }

    /** As the other {@code attach}: to the message's ticket, and as a part of what was said. */
    @Transactional
    List<Attachment> attach(UUID owner, String place, Message message) {
        var internal = message.kind().isInternal();
        return attachments.addKept(message.ticket(), take(owner, place), message.id(), internal, message.author());
    }

    private List<KeptFile> take(UUID owner, String place) {
        return database.sql("""
                        with taken as (delete from ticket_staged_file where owner = ? and place = ? returning id, staged_at)
                        select f.* from taken t join ticket_file f using (id) order by t.staged_at, id""").params(owner, place).query(KeptFile.class).list();
    }

    private void refuseBeyondLimits(UUID owner, String place, String name, long size) {
        var files = of(owner, place);
        if (files.size() >= settings.filesPerMessage()) {
            throw new AttachmentRefused(Reason.TOO_MANY, name, settings.filesPerMessage());
        }
        var together = files.stream().mapToLong(StagedFile::size).sum();
        var largest = settings.messageLimit();
        if (together + size > largest.toBytes()) {
            throw new AttachmentRefused(Reason.TOO_LARGE_TOGETHER, name, largest.toMegabytes());
        }
    }

    /** Whoever stages at the same place waits from here to the end of the transaction. */
    private void lock(UUID owner, String place) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(owner + ":" + place)
                .query()
                .singleRow();
    }
}
