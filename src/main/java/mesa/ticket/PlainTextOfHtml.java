package mesa.ticket;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;

/** Reads HTML aloud: blocks become lines, items get a dash, white space is what a browser would show. */
class PlainTextOfHtml implements HtmlStreamEventReceiver {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table", "tr", "hr");
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private final StringBuilder text = new StringBuilder();
    private int inPre;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (BLOCKS.contains(element)) {
            newLine();
        }
        switch (element) {
            case "br" -> text.append('\n');
            case "li" -> text.append("- ");
            case "td", "th" -> space();
            case "pre" -> inPre++;
            default -> {}
        }
    }

    @Override
    public void closeTag(String element) {
        if (element.equals("pre")) {
            inPre--;
        }
        if (BLOCKS.contains(element)) {
            newLine();
        }
        if (element.equals("p")) {
            text.append('\n');
        }
    }

    @Override
    public void text(String said) {
        if (inPre > 0) {
            text.append(said);
            return;
        }
        var shown = WHITE_SPACE.matcher(said).replaceAll(" ");
        text.append(atLineStart() ? shown.stripLeading() : shown);
    }

    private void newLine() {
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    private void space() {
        if (!atLineStart()) {
            text.append(' ');
        }
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    @Override
    public String toString() {
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
