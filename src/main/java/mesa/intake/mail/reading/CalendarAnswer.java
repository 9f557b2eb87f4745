package mesa.intake.mail.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody's calendar answers to an invitation (RFC 5546, method REPLY).
 *
 * @param who the address of whoever answers, or empty
 * @param answer accepted, declined, tentative or whatever else it says, in small letters
 * @param title of the event, or empty
 * @param start of the event, where the place's time is known
 * @param startWritten the same as it is written, or empty
 * @param text all that the calendar says of the event, one below the other
 */
public record CalendarAnswer(
        String who, String answer, String title, Optional<Instant> start, String startWritten, String text) {}
