package mesa.ticket;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Takes one file of an archive as it is unpacked, and judges it piece by piece as the desk judges files. */
final class ArchivedFile extends OutputStream {

    private static final int PIECE = 64 * 1024;
    private static final String INSIDE = " › ";

    private final String name;
    private final String shown;
    private final ArchiveCheck archive;
    private final ArchiveBudget budget;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private FileCheck check;

    ArchivedFile(String path, String archiveName, ArchiveCheck archive, ArchiveBudget budget) {
        this.name = FileName.clean(path);
        this.shown = archiveName + INSIDE + name;
        this.archive = archive;
        this.budget = budget;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        budget.unpack(length);
        for (int taken = 0; taken < length; ) {
            if (filled == PIECE) look();
            var more = Math.min(length - taken, PIECE - filled);
            System.arraycopy(bytes, offset + taken, piece, filled, more);
            filled += more;
            taken += more;
        }
    }

    /** All of it was written; one that is empty can do nobody any harm. */
    void finish() throws IOException {
        if (filled > 0) look();
        if (check != null) check.finish();
    }

    private void look() throws IOException {
        var content = Arrays.copyOf(piece, filled);
        if (check == null) check = checkFor(FileKind.inArchive(content, name, shown));
        check.look(content);
        filled = 0;
    }

    private FileCheck checkFor(FileKind kind) {
        var further = kind.archive() == null ? List.<FileCheck>of() : List.<FileCheck>of(archive.inside(kind, shown));
        return new FileInspection(kind, shown, further);
    }

    @Override
    public void close() throws IOException {
        if (check != null) check.close();
    }
}
