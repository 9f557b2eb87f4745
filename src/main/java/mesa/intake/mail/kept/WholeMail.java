package mesa.intake.mail.kept;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * A message with everything that was written in it, for people.
 *
 * @param lines sender, receivers, date and subject
 * @param text with quoted history and signature
 * @param html the same as sanitised HTML, where it was sent so
 * @param files the names of what was attached
 */
@NamedInterface("mail")
public record WholeMail(List<Line> lines, String text, Optional<String> html, List<String> files) {

    /**
     * A line of the head.
     *
     * @param labelKey the key of the text that says what it is, such as {@code mail.line.from}
     */
    @NamedInterface("mail")
    public record Line(String labelKey, String value) {}
}
