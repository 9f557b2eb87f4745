package mesa.portal.mail;

import java.util.List;
import mesa.intake.mail.kept.WholeMail;

/**
 * A whole message as a page shows it.
 *
 * @param lines sender, receivers, date and subject
 * @param isCut whether there is more text than a page can show well
 * @param formatted whether it can be seen as it was formatted, too
 * @param files the names of what came with it
 */
public record ShownMail(List<WholeMail.Line> lines, String text, boolean isCut, boolean formatted, List<String> files) {

    private static final int LONGEST = 100_000;

    /** The message, its text cut where it is endless. */
    public static ShownMail of(WholeMail mail) {
        var text = mail.text().strip();
        var isCut = text.length() > LONGEST;
        return new ShownMail(
                mail.lines(),
                isCut ? text.substring(0, LONGEST) : text,
                isCut,
                mail.html().isPresent(),
                mail.files());
    }
}
