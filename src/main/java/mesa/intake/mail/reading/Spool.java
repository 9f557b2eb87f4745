package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mesa.scratch.ScratchFiles;

/**
 * Where the unpacked parts of one message lie: small ones in memory up to a limit, all others one behind the other in
 * one file.
 */
final class Spool implements AutoCloseable {

    private static final int SMALL = 32 * 1024;
    private static final int MOST_IN_MEMORY = 512 * 1024;

    private Path file;
    private FileChannel channel;
    private int inMemory;

    /** Keeps what the stream gives, up to its end. */
    Slice keep(InputStream content) throws IOException {
        var beginning = content.readNBytes(SMALL);
        if (beginning.length < SMALL && inMemory + beginning.length <= MOST_IN_MEMORY) {
            inMemory += beginning.length;
            return new Slice(beginning, 0, beginning.length);
        }
        return keep(out -> {
            out.write(beginning);
            content.transferTo(out);
        });
    }

    Slice keep(Writing content) throws IOException {
        openFile();
        var start = channel.size();
        channel.position(start);
        content.writeTo(Channels.newOutputStream(channel));
        return new Slice(null, start, channel.size() - start);
    }

    private void openFile() throws IOException {
        if (channel == null) {
            file = ScratchFiles.create("mail-", ".parts");
            channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        }
    }

    /** Where the larger parts lie; null where there are none. */
    Path file() {
        return file;
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Something that can be written down. */
    interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** One unpacked part. */
    final class Slice {

        private final byte[] bytes;
        private final long start;
        private final long length;

        private Slice(byte[] bytes, long start, long length) {
            this.bytes = bytes;
            this.start = start;
            this.length = length;
        }

        long length() {
            return length;
        }

        InputStream open() {
            return bytes == null
                    ? new BufferedInputStream(new Content(start, start + length), 16 * 1024)
                    : new ByteArrayInputStream(bytes);
        }

        byte[] beginning(int longest) throws IOException {
            try (var in = open()) {
                return in.readNBytes(longest);
            }
        }
    }

    private final class Content extends InputStream {

        private final long end;
        private long at;

        private Content(long start, long end) {
            this.at = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            var wanted = (int) Math.min(length, end - at);
            var read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
