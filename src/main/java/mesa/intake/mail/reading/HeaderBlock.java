package mesa.intake.mail.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the lines that Outlook and its kin put above the history: De, Enviado, Para, Asunto. */
final class HeaderBlock {

    private static final int LINES = 14;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LABEL = 24;

    private final List<Line> lines;
    private final Label[] labels;

    HeaderBlock(List<Line> lines) {
        this.lines = lines;
        this.labels = new Label[lines.size()];
    }

    /** Whether such a block starts here, or the line of dashes or underscores above it. */
    boolean startsAt(int at) {
        var text = lines.get(at).text();
        if (QuotePhrases.isOriginalMessageLine(text)) {
            return true;
        }
        if (QuotePhrases.isRule(text)) {
            var next = next(at + 1);
            return next < lines.size()
                    && label(next) == Label.FROM
                    && labelsFrom(next).size() >= 2;
        }
        return label(at) == Label.FROM && isBlock(labelsFrom(at));
    }

    private static boolean isBlock(Set<Label> labels) {
        return labels.contains(Label.SENT) && (labels.contains(Label.TO) || labels.contains(Label.SUBJECT));
    }

    private Set<Label> labelsFrom(int start) {
        var found = EnumSet.noneOf(Label.class);
        var end = Math.min(lines.size(), start + LINES);
        for (var at = start; at < end; at++) {
            if (lines.get(at).depth() == lines.get(start).depth()) {
                found.add(label(at));
            }
        }
        return found;
    }

    private Label label(int at) {
        if (labels[at] == null) {
            labels[at] = Label.of(lines.get(at).text());
        }
        return labels[at];
    }

    private int next(int at) {
        var next = at;
        while (next < lines.size() && next < at + 3 && lines.get(next).isBlank()) {
            next++;
        }
        return next;
    }

    /** What a line of the block tells, in the languages of the mail programs. */
    private enum Label {
        FROM("de|from|von|expéditeur|remitente|da"),
        SENT("enviados?(?: el)?|enviad[ao]s? em|sent|date|gesendet(?: am)?|datum|fecha|data|envoyé(?: le)?"),
        TO("para|to|an|à|a|destinataire|pour"),
        SUBJECT("asunto|subject|betreff|objet|assunto|sujet"),
        NONE("(?!)");

        private final Pattern line;

        Label(String words) {
            line = Pattern.compile(
                    "[*_\\s]{0,4}(?:" + words + ")\\s?[*_]{0,2}\\s?:.*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        }

        static Label of(String text) {
            var colon = text.indexOf(':');
            if (colon < 0 || colon > LONGEST_LABEL || text.length() > LONGEST) {
                return NONE;
            }
            var plain = text.replace('\u00a0', ' ');
            for (var label : values()) {
                if (label.line.matcher(plain).matches()) {
                    return label;
                }
            }
            return NONE;
        }
    }
}
