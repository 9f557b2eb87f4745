package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
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

/** Where the unpacked parts of one message lie, one behind the other in one file, so that none is held in memory. */
final class Spool implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    Spool() throws IOException {
        file = Files.createTempFile("mail-read", ".parts");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Keeps what the stream gives, up to where it breaks off. */
    Slice keep(InputStream content) throws IOException {
        var start = channel.size();
        channel.position(start);
        content.transferTo(Channels.newOutputStream(channel));
        return new Slice(start, channel.size() - start);
    }

    Slice keep(Writing content) throws IOException {
        var start = channel.size();
        channel.position(start);
        content.writeTo(Channels.newOutputStream(channel));
        return new Slice(start, channel.size() - start);
    }

    @Override
    public void close() {
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

        private final long start;
        private final long length;

        private Slice(long start, long length) {
            this.start = start;
            this.length = length;
        }

        long length() {
            return length;
        }

        InputStream open() {
            return new BufferedInputStream(new Content(start, start + length), 16 * 1024);
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
