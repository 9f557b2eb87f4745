package mesa.ticket;

import java.io.IOException;

/** Looks at one file as it comes in, and refuses it with {@link AttachmentRefused} as soon as it has a reason to. */
interface FileCheck extends AutoCloseable {

    /** The next piece, never empty; its length is a multiple of 128 but for the last one's. */
    void look(byte[] piece) throws IOException;

    /** All was seen. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
