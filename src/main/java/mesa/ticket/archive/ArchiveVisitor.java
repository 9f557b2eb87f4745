package mesa.ticket.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Is shown what an archive has in it. */
@FunctionalInterface
public interface ArchiveVisitor {

    /** What a folder has in it by itself. */
    Content NOTHING = target -> {};

    /**
     * One file or folder of the archive.
     *
     * @param path as it stands in the archive, however strange
     */
    void visit(String path, Content content) throws IOException;

    /** The unpacked content, whose size nobody knows before it is read. */
    @FunctionalInterface
    interface Content {

        /** Writes it; may be called once, during the visit. */
        void writeTo(OutputStream target) throws IOException;
    }
}
