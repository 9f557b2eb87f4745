package mesa.ticket;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import mesa.scratch.ScratchFiles;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.archive.ArchiveKind;
import mesa.ticket.archive.ArchiveVisitor;

/**
 * Keeps an archive in a file of its own while it comes in, then looks at everything inside; what can't be looked at
 * can't be promised to be harmless, and is not taken. What is inside is never kept, but for archives while their turn
 * lasts.
 */
final class ArchiveCheck implements FileCheck {

    /** How many archives are unpacked at once: their makers decide how much memory that takes. */
    private static final Semaphore TURNS = new Semaphore(2, true);

    private final FileKind kind;
    private final String name;
    private final ArchiveBudget budget;
    private final int depth;
    private Path file;
    private OutputStream writing;
    private AttachmentRefused refusal;

    ArchiveCheck(FileKind kind, String name, ArchiveBudget budget) {
        this(kind, name, budget, 1);
    }

    private ArchiveCheck(FileKind kind, String name, ArchiveBudget budget, int depth) {
        this.kind = kind;
        this.name = name;
        this.budget = budget;
        this.depth = depth;
        budget.goDown(depth);
    }

    /** Looks at an archive inside this one; a TAR that was only made smaller is no deeper than what it came in. */
    ArchiveCheck inside(FileKind inner, String shown) {
        var sameDepth = kind.archive().isWrapping() && inner.archive() == ArchiveKind.TAR;
        return new ArchiveCheck(inner, shown, budget, sameDepth ? depth : depth + 1);
    }

    @Override
    public void look(byte[] piece) throws IOException {
        if (writing == null) {
            file = ScratchFiles.create("archive-", null);
            writing = Files.newOutputStream(file);
        }
        writing.write(piece);
    }

    @Override
    public void finish() throws IOException {
        writing.close();
        if (depth > 1) {
            readAll();
            return;
        }
        TURNS.acquireUninterruptibly();
        try {
            readAll();
        } finally {
            TURNS.release();
        }
    }

    private void readAll() {
        try {
            if (!kind.document() || !Documents.isOne(file)) kind.archive().read(file, name, this::visit);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw refusal == null ? new AttachmentRefused(Reason.ARCHIVE_UNREADABLE, name) : refusal;
        }
        if (refusal != null) throw refusal;
    }

    /** Whoever reads the archive may take a refusal for a fault of its own, so it is remembered. */
    private void visit(String path, ArchiveVisitor.Content content) throws IOException {
        try {
            judge(path, content);
        } catch (AttachmentRefused refused) {
            refusal = refused;
            throw refused;
        }
    }

    private void judge(String path, ArchiveVisitor.Content content) throws IOException {
        budget.find();
        if (ArchivePath.leaves(path)) {
            throw new AttachmentRefused(Reason.ARCHIVE_PATH, name);
        }
        try (var inside = new ArchivedFile(path, name, this, budget)) {
            content.writeTo(inside);
            inside.finish();
        }
    }

    @Override
    public void close() throws IOException {
        if (file == null) return;
        Files.deleteIfExists(file);
        writing.close();
    }
}
