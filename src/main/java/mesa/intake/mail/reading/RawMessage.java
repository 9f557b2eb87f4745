package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What has to be known of a raw message before it is taken apart: where it starts, how its lines end. */
final class RawMessage {

    private static final int LOOKED_AT = 32 * 1024;

    private RawMessage() {}

    /** The message from its first header line on, its lines ending as they should where they end in bare CR. */
    static InputStream withLineFeeds(BufferedInputStream raw) throws IOException {
        raw.mark(LOOKED_AT + 1);
        var beginning = raw.readNBytes(LOOKED_AT);
        raw.reset();
        raw.skipNBytes(emptyStart(beginning));
        return endsInBareReturns(beginning) ? new Returns(raw) : raw;
    }

    private static int emptyStart(byte[] beginning) {
        var at = 0;
        if (beginning.length >= 3 && (beginning[0] & 0xff) == 0xef && (beginning[1] & 0xff) == 0xbb) {
            at = 3;
        }
        while (at < beginning.length && (beginning[at] == '\r' || beginning[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static boolean endsInBareReturns(byte[] beginning) {
        var returns = 0;
        for (var sign : beginning) {
            if (sign == '\n') {
                return false;
            }
            returns += sign == '\r' ? 1 : 0;
        }
        return returns > 0;
    }

    /** Lines that end in CR alone, as old Macintoshes wrote them. */
    private static final class Returns extends FilterInputStream {

        Returns(InputStream raw) {
            super(raw);
        }

        @Override
        public int read() throws IOException {
            var sign = super.read();
            return sign == '\r' ? '\n' : sign;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            for (var at = offset; at < offset + read; at++) {
                bytes[at] = bytes[at] == '\r' ? (byte) '\n' : bytes[at];
            }
            return read;
        }
    }
}
