package mesa.intake.mail.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as mails write them (RFC 5322, and what old programs made of it). */
final class Dates {

    private Dates() {}

    static Optional<Instant> read(String line) {
        try {
            var date = new MailDateFormat().parse(line, new ParsePosition(0));
            return date == null ? international(line) : Optional.of(date.toInstant());
        } catch (RuntimeException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> international(String line) {
        try {
            return Optional.of(OffsetDateTime.parse(line).toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
