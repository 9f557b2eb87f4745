package mesa.intake.mail.deeds;

import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the text of a message into the form in which it stands at a ticket. */
@Component
class SaidByMail {

    /** What mail programs of several languages put before the subject of a reply or a forwarded mail. */
    private static final Pattern MARKS =
            Pattern.compile("^( ?(re|rv|rif|fw|fwd|aw|wg|tr|enc|res|ref) ?(\\[\\d+])? ?:)+", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_READ = 2000;

    private final MessageSource messages;
    private final EarlierWords earlier;

    SaidByMail(MessageSource messages, EarlierWords earlier) {
        this.messages = messages;
        this.earlier = earlier;
    }

    /**
     * The text, or the names of the files where it has none, and what was left out of them.
     *
     * @param longest how many characters it may have
     */
    String of(String text, Enclosed files, int longest, Locale language) {
        var leftOut = files.leftOut().stream()
                .distinct()
                .map(why -> "— " + counted(why, Collections.frequency(files.leftOut(), why), language))
                .collect(Collectors.joining("\n"));
        var foot = leftOut.isEmpty() ? "" : "\n\n" + say("mail.left-out", language) + "\n" + leftOut;
        return shortened(Words.areSeen(text) ? text : insteadOfText(files, language), longest - foot.length(), language)
                + foot;
    }

    /** What others wrote before it, below a line that says so; "" where nothing is quoted. */
    String before(MailText text, Locale language) {
        var said = earlier.in(text);
        return said.isEmpty() ? "" : "\n\n" + say("mail.earlier", language) + "\n" + said;
    }

    /**
     * The subject of a new ticket: as written without the marks of replies; how the text begins where there is none,
     * and behind it where it is a single word, such as "Solicitud", that does not stand there again.
     */
    String subject(String written, String text, int longest, Locale language) {
        var subject = MARKS.matcher(Words.line(written, LONGEST_READ))
                .replaceFirst("")
                .strip();
        var begins = text.lines().filter(Words::areSeen).findFirst().orElse("").strip();
        var said = subject.indexOf(' ') > 0 ? subject : joined(subject, begins);
        return Words.areSeen(said) ? Words.line(said, longest) : say("mail.no-subject", language);
    }

    private static String joined(String subject, String begins) {
        if (!Words.areSeen(subject)) return begins;
        var word = subject.replaceFirst("[:.,!]+$", "");
        if (begins.isEmpty()) return subject;
        return begins.regionMatches(true, 0, word, 0, word.length()) ? begins : word + ": " + begins;
    }

    private String insteadOfText(Enclosed files, Locale language) {
        return files.names().isEmpty()
                ? say("mail.no-text", language)
                : say("mail.files-only", language, String.join(", ", files.names()));
    }

    private String counted(String why, int files, Locale language) {
        return files == 1 ? why : say("mail.left-out-several", language, why, files);
    }

    private String shortened(String text, int longest, Locale language) {
        if (text.length() <= longest) return text;
        var end = "\n\n" + say("mail.goes-on", language);
        return Words.shortened(text, longest - end.length()) + end;
    }

    private String say(String key, Locale language, Object... details) {
        return messages.getMessage(key, details, language);
    }
}
