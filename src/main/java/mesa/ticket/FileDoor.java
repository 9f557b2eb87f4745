package mesa.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * The one way in for files: each is judged first, which may take as long as a scanner is silent, and kept only then, in
 * a transaction. So nobody's database connection waits for a scanner.
 */
@Component
class FileDoor {

    private static final int AT_ONCE = 16;
    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FileChecks checks;
    private final FileContents contents;
    private final TransactionTemplate transaction;
    private final DataSize limit;
    private final Turns turns = new Turns(AT_ONCE, WAITING, PATIENCE);

    FileDoor(FileChecks checks, FileContents contents, TransactionTemplate transaction, TicketSettings settings) {
        this.checks = checks;
        this.contents = contents;
        this.transaction = transaction;
        this.limit = settings.attachmentLimit();
    }

    /** How large a file may be. */
    DataSize limit() {
        return limit;
    }

    /** Judges the file, keeps it, and does that with it, the two in one transaction. */
    <T> T take(String fileName, InputStream content, Function<KeptFile, T> deed) throws IOException {
        try (var judged = judge(fileName, content)) {
            return transaction.execute(status -> deed.apply(contents.keep(judged)));
        }
    }

    /**
     * Reads the content to its end; outside any transaction.
     *
     * @throws AttachmentRefused when it is larger than the desk takes, by what it is, or while too many others are
     *     judged
     */
    JudgedFile judge(String fileName, InputStream content) throws IOException {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A file is judged before the transaction that keeps it");
        }
        var name = FileName.clean(fileName);
        turns.begin(name);
        try {
            return look(name, content);
        } finally {
            turns.end();
        }
    }

    private JudgedFile look(String name, InputStream content) throws IOException {
        var held = new HeldContent();
        try {
            return new JudgedFile(name, look(name, content, held), held);
        } catch (IOException | RuntimeException | Error refused) {
            held.close();
            throw refused;
        }
    }

    private FileKind look(String name, InputStream content, HeldContent held) throws IOException {
        var piece = content.readNBytes(HeldContent.PIECE);
        var kind = FileKind.of(piece, name);
        try (var check = checks.on(kind, name)) {
            while (piece.length > 0) {
                refuseTooLarge(held.size() + piece.length, name);
                check.look(piece);
                held.add(piece);
                piece = content.readNBytes(HeldContent.PIECE);
            }
            check.finish();
        }
        return kind;
    }

    private void refuseTooLarge(long size, String name) {
        if (size > limit.toBytes()) {
            throw new AttachmentRefused(AttachmentRefused.Reason.TOO_LARGE, name, limit.toMegabytes());
        }
    }
}
