package mesa.intake.mail.deeds;

import java.util.List;
import java.util.UUID;

/**
 * The files of a message, judged and staged for whatever the message becomes.
 *
 * @param owner under whose id they are staged
 * @param names of those that were taken
 * @param leftOut a sentence for each that was not, in the sender's language
 */
public record Enclosed(UUID owner, List<String> names, List<String> leftOut) {

    /** Where files of mails are staged. */
    static final String PLACE = "mail";

    /** A message without files, or whose files nobody wants. */
    public static final Enclosed NOTHING = new Enclosed(null, List.of(), List.of());
}
