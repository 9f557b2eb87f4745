package mesa.intake.mail.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines that Outlook and its kin put above the history: De, Enviado, Para, Asunto. */
final class HeaderBlock {

    private static final int LINES = 14;
    private static final int LONGEST = 2_000;

    private HeaderBlock() {}

    /** Whether such a block starts here, or the line of dashes or underscores above it. */
    static boolean startsAt(List<Line> lines, int at) {
        var text = lines.get(at).text();
        if (QuotePhrases.isOriginalMessageLine(text)) {
            return true;
        }
        if (QuotePhrases.isRule(text)) {
            var next = next(lines, at + 1);
            return next < lines.size()
                    && labels(lines, next).size() >= 2
                    && Label.FROM.starts(lines.get(next).text());
        }
        return Label.FROM.starts(text) && isBlock(labels(lines, at));
    }

    private static boolean isBlock(Set<Label> labels) {
        return labels.contains(Label.SENT) && (labels.contains(Label.TO) || labels.contains(Label.SUBJECT));
    }

    private static Set<Label> labels(List<Line> lines, int start) {
        var found = EnumSet.noneOf(Label.class);
        var end = Math.min(lines.size(), start + LINES);
        for (var at = start; at < end; at++) {
            for (var label : Label.values()) {
                if (lines.get(at).depth() == lines.get(start).depth()
                        && label.starts(lines.get(at).text())) {
                    found.add(label);
                }
            }
        }
        return found;
    }

    private static int next(List<Line> lines, int at) {
        var next = at;
        while (next < lines.size() && next < at + 3 && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /** What a line of the block tells, in the languages of the mail programs. */
    private enum Label {
        FROM("de|from|von|expéditeur|remitente|da"),
        SENT("enviado(?: el)?|enviad[ao] em|sent|date|gesendet(?: am)?|datum|fecha|data|envoyé(?: le)?"),
        TO("para|to|an|à|a|destinataire"),
        SUBJECT("asunto|subject|betreff|objet|assunto");

        private final Pattern line;

        Label(String words) {
            line = Pattern.compile(
                    "[*_\\s]{0,4}(?:" + words + ")\\s?[*_]{0,2}\\s?:.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        }

        boolean starts(String text) {
            return text.length() <= LONGEST
                    && line.matcher(text.replace('\u00a0', ' ')).matches();
        }
    }
}
