package mesa.ticket.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no more be read than was allowed last, so that nobody reads endlessly what must be whole in memory. */
final class Allowance extends FilterInputStream {

    private long left;

    Allowance(InputStream content) {
        super(content);
    }

    void allow(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        return read < 0 ? read : (int) used(1, read);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        return read < 0 ? read : (int) used(read, read);
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        return used(skipped, skipped);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long used(long bytes, long result) throws IOException {
        left -= bytes;
        if (left < 0) throw new IOException("More than what is said about one file may take");
        return result;
    }
}
