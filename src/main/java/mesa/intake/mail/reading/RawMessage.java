package mesa.intake.mail.reading;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What has to be known of a raw message before it is taken apart: where it starts, how its lines end. */
final class RawMessage {

    private static final int LOOKED_AT = 32 * 1024;
    private static final Pattern HEADER = Pattern.compile("[\\x21-\\x39\\x3b-\\x7e]+[ \\t]*:.*");
    private static final Pattern WELL_KNOWN = Pattern.compile(
            "(?i)(from|to|cc|subject|date|message-id|mime-version|content-type|content-transfer-encoding|received"
                    + "|reply-to|return-path|in-reply-to|references)[ \\t]*:.*");

    private RawMessage() {}

    /** The message from its first header line on, its lines ending as they should where they end in bare CR. */
    static InputStream withLineFeeds(BufferedInputStream raw) throws IOException {
        raw.mark(LOOKED_AT + 1);
        var beginning = raw.readNBytes(LOOKED_AT);
        raw.reset();
        raw.skipNBytes(emptyStart(beginning));
        return endsInBareReturns(beginning) ? new Returns(raw) : raw;
    }

    /**
     * Whether a line among the headers that is none means that the body has begun: not so when more headers follow it.
     */
    static boolean garbageStartsBody(Path raw) throws IOException {
        var garbage = false;
        var first = true;
        for (var line : beginning(raw).stripLeading().split("\r\n|\r|\n")) {
            if (line.isEmpty()) {
                return true;
            }
            if (garbage && WELL_KNOWN.matcher(line).matches()) {
                return false;
            }
            var continued = !first && (line.startsWith(" ") || line.startsWith("\t"));
            garbage |= !continued && !HEADER.matcher(line).matches();
            first = false;
        }
        return true;
    }

    private static String beginning(Path raw) throws IOException {
        try (var in = Files.newInputStream(raw)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
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
