package mesa.intake.mail.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.owasp.html.HtmlSanitizer;

/** Reads a mail's HTML aloud, line by line, and notes what mail programs say in it: quotes, history, signatures. */
final class HtmlLines implements HtmlSanitizer.Policy {

    private static final int LONGEST = 1024 * 1024;
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "table",
            "tr",
            "hr",
            "center",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "form",
            "fieldset");
    private static final Set<String> SILENT =
            Set.of("style", "script", "title", "head", "template", "noscript", "object", "select", "textarea");
    private static final Set<String> EMPTY =
            Set.of("br", "img", "hr", "meta", "link", "input", "area", "base", "col", "wbr");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");

    /** The first of what is shown; pages that begin below it stand in a quote. */
    private static final Pattern CONTENT = Pattern.compile("(?i)<(?:div|p|br|span|font|table|blockquote)\\b");

    private static final Pattern PAGE = Pattern.compile("(?i)</?(?:html|head|body)(?:\\s[^<>]{0,2000}+)?>");

    private final UnaryOperator<String> pictures;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Opened> open = new ArrayDeque<>();
    private Line.Mark once = Line.Mark.NONE;
    private int depth;
    private int silent;
    private int pre;
    private int length;
    private int emptyLines;

    private HtmlLines(UnaryOperator<String> pictures) {
        this.pictures = pictures;
    }

    static List<Line> of(String html) {
        return of(html, id -> id);
    }

    /** @param pictures what stands in the text for the picture of that Content-ID */
    static List<Line> of(String html, UnaryOperator<String> pictures) {
        var lines = new HtmlLines(pictures);
        HtmlSanitizer.sanitize(onePage(html), lines);
        lines.end();
        return lines.lines;
    }

    /** Without the page tags of pages in the page: they would end the quote that they stand in. */
    private static String onePage(String html) {
        var content = CONTENT.matcher(html);
        if (!content.find()) {
            return html;
        }
        var page = PAGE.matcher(html).region(content.start(), html.length());
        var one = new StringBuilder(html.length()).append(html, 0, content.start());
        var from = content.start();
        while (page.find()) {
            one.append(html, from, page.start());
            from = page.end();
        }
        return one.append(html, from, html.length()).toString();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        var tag = new HtmlTag(element, attributes);
        if (BLOCKS.contains(element) || element.equals("br") && line.length() > 0) {
            newLine();
        } else if (element.equals("br")) {
            emptyLine();
        }
        switch (element) {
            case "li" -> line.append("- ");
            case "td", "th" -> space();
            case "img" -> picture(tag);
            default -> {}
        }
        if (!EMPTY.contains(element)) {
            begin(tag);
        }
        if (tag.mark() == Line.Mark.HISTORY || tag.mark() == Line.Mark.FORWARD) {
            once = tag.mark();
        }
    }

    private void begin(HtmlTag tag) {
        open.push(new Opened(tag.element(), tag.isQuote(), tag.mark(), tag.link(), line.length()));
        depth += tag.isQuote() ? 1 : 0;
        silent += SILENT.contains(tag.element()) ? 1 : 0;
        pre += tag.element().equals("pre") ? 1 : 0;
    }

    @Override
    public void closeTag(String element) {
        if (EMPTY.contains(element) || open.isEmpty()) {
            return;
        }
        if (BLOCKS.contains(element)) {
            newLine();
        }
        if (element.equals("p")) {
            emptyLine();
        }
        var closed = open.pop();
        depth -= closed.quote() ? 1 : 0;
        silent -= SILENT.contains(closed.element()) ? 1 : 0;
        pre -= closed.element().equals("pre") ? 1 : 0;
        if (closed.link() != null && !isSaidIn(closed)) {
            line.append(" <").append(closed.link()).append('>');
        }
    }

    /**
     * Whether the words of a link are where it leads; looked for in them alone, for a line may be a megabyte of links.
     */
    private boolean isSaidIn(Opened link) {
        return line.indexOf(link.link(), link.begins()) >= 0;
    }

    @Override
    public void text(String said) {
        if (silent > 0 || length > LONGEST) {
            return;
        }
        length += said.length();
        if (pre > 0) {
            preformatted(said);
            return;
        }
        var shown = WHITE_SPACE.matcher(said).replaceAll(" ");
        var goesOn = line.isEmpty() || endsInSpace() ? shown.stripLeading() : shown;
        line.append(goesOn.replace('\u00a0', ' '));
    }

    private void preformatted(String said) {
        var parts = said.split("\r\n|\r|\n", -1);
        for (var at = 0; at < parts.length; at++) {
            line.append(parts[at]);
            if (at < parts.length - 1) {
                flush();
            }
        }
    }

    private void picture(HtmlTag tag) {
        var id = tag.pictureId();
        if (id != null && silent == 0) {
            space();
            line.append('[').append(pictures.apply(id)).append(']');
        }
    }

    private void space() {
        if (line.length() > 0 && !endsInSpace()) {
            line.append(' ');
        }
    }

    private boolean endsInSpace() {
        return line.length() > 0 && line.charAt(line.length() - 1) == ' ';
    }

    private void newLine() {
        if (line.length() > 0) {
            flush();
        }
    }

    private void emptyLine() {
        if (line.isEmpty()) {
            flush();
        }
    }

    private void flush() {
        var text = new Line(line.toString(), depth, mark());
        emptyLines = text.isBlank() ? emptyLines + 1 : 0;
        if (emptyLines <= 1) {
            lines.add(text);
        }
        if (!text.isBlank()) {
            once = Line.Mark.NONE;
        }
        line.setLength(0);
    }

    private Line.Mark mark() {
        if (once != Line.Mark.NONE) {
            return once;
        }
        return open.stream()
                .map(Opened::mark)
                .filter(mark -> mark == Line.Mark.SIGNATURE || mark == Line.Mark.ATTRIBUTION)
                .findFirst()
                .orElse(Line.Mark.NONE);
    }

    private void end() {
        newLine();
    }

    /** @param begins where in the line it was opened */
    private record Opened(String element, boolean quote, Line.Mark mark, String link, int begins) {}
}
