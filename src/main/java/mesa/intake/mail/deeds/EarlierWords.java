package mesa.intake.mail.deeds;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailText;
import mesa.intake.mail.reading.Piece;
import mesa.intake.mail.sorting.OwnAddresses;
import org.springframework.stereotype.Component;

/**
 * What others wrote before a mail that opens a ticket, as the sender quotes it: what the mail is about, where somebody
 * puts the desk in copy of a thread. The desk's own mails and what is older than they are left out.
 */
@Component
class EarlierWords {

    private static final Pattern QUOTE = Pattern.compile("^[>\\s]+");
    private static final Pattern AUTHOR = Pattern.compile(
            "[*_\\s]{0,4}(?:de|from|von|expéditeur|remitente|da)\\s?[*_]{0,2}\\s?:\\s?[*_]{0,2}(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,200}");
    private static final Pattern DATED = Pattern.compile("\\b\\d{4}\\b|\\d{1,2}[./-]\\d{1,2}[./-]");
    private static final Pattern ATTRIBUTED = Pattern.compile("<|" + DATED);
    private static final Pattern RULE = Pattern.compile("\\s*(?:[-_=*]{3,}.*)?");
    private static final int LONGEST_ATTRIBUTION = 4;
    private static final int LONGEST_LINE = 1000;

    private final OwnAddresses own;
    private final Desk desk;

    EarlierWords(OwnAddresses own, Desk desk) {
        this.own = own;
        this.desk = desk;
    }

    /** As it was quoted; "" where nothing was, or the desk's own mail alone. */
    String in(MailText text) {
        return text.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.QUOTED)
                .map(piece -> upToTheDesk(Words.clean(piece.text()).lines().toList()))
                .filter(Words::areSeen)
                .collect(Collectors.joining("\n\n"));
    }

    private String upToTheDesk(List<String> lines) {
        var end = 0;
        while (end < lines.size() && !isByTheDesk(lines, end)) end++;
        if (end < lines.size()) while (end > 0 && isRule(lines.get(end - 1))) end--;
        return String.join("\n", lines.subList(0, end)).strip();
    }

    /** Whether the line says that the desk wrote what follows, such as "De: ..." or "... escribió:". */
    private boolean isByTheDesk(List<String> lines, int at) {
        var line = said(lines.get(at));
        var author = AUTHOR.matcher(line);
        if (author.matches() && isTheDesk(author.group(1))) return true;
        return isAttribution(lines, at);
    }

    /** Such a line names an address and a date, and may be broken in the middle; none of its later parts is dated. */
    private boolean isAttribution(List<String> lines, int at) {
        var attribution = new StringBuilder();
        for (var next = at; next < Math.min(lines.size(), at + LONGEST_ATTRIBUTION); next++) {
            var more = said(lines.get(next));
            if (more.isBlank() || next > at && DATED.matcher(more).find()) return false;
            attribution.append(more);
            if (endsInColon(more)) return ATTRIBUTED.matcher(attribution).find() && namesTheDesk(attribution);
        }
        return false;
    }

    private boolean isTheDesk(String author) {
        return namesTheDesk(author) || author.strip().equalsIgnoreCase(desk.name());
    }

    private boolean namesTheDesk(CharSequence line) {
        return ADDRESS.matcher(line).results().anyMatch(address -> own.areThoseOf(address.group()));
    }

    private static boolean isRule(String line) {
        return RULE.matcher(said(line)).matches();
    }

    private static boolean endsInColon(String line) {
        return line.replaceFirst("[*\\s]+$", "").endsWith(":");
    }

    private static String said(String line) {
        return QUOTE.matcher(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                .replaceFirst("");
    }
}
