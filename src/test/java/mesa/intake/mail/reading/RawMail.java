package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;

/** Puts a raw message together byte by byte and has it read. */
final class RawMail {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A message of these lines, in UTF-8. */
    static RawMail of(String lines) {
        return new RawMail().and(lines);
    }

    RawMail and(String text) {
        return and(text.getBytes(UTF_8));
    }

    RawMail and(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    /** The same with other line ends. */
    RawMail endingLinesIn(String lineEnd) {
        var text = bytes.toString(ISO_8859_1).replace("\n", lineEnd);
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
