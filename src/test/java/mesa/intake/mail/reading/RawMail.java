package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** Puts a raw message together byte by byte and has it read. */
final class RawMail {

    private static final Pattern LINE_FEED = Pattern.compile("(?<!\r)\n");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A message of these lines, in UTF-8; they end as SMTP sends them. */
    static RawMail of(String lines) {
        return new RawMail().and(lines);
    }

    RawMail and(String text) {
        return and(LINE_FEED.matcher(text).replaceAll("\r\n").getBytes(UTF_8));
    }

    RawMail and(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** The same with other line ends. */
    RawMail endingLinesIn(String lineEnd) {
        var text = bytes.toString(ISO_8859_1).replace("\r\n", "\n").replace("\n", lineEnd);
        return new RawMail().and(text.getBytes(ISO_8859_1));
    }

    ReadMail read() throws UnreadableMail, IOException {
        var file = Files.createTempFile("raw", ".eml");
        try {
            return MailReader.read(Files.write(file, bytes.toByteArray()));
        } finally {
            Files.delete(file);
        }
    }
}
