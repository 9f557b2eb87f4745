package mesa.ticket;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/**
 * HTML from people as the desk keeps it: what formats a text and links that lead out, no pictures from elsewhere,
 * nothing that runs, and the same as plain text.
 */
public record HarmlessHtml(String html, String text) {

    private static final PolicyFactory FORMATTING = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "a")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    private static final PolicyFactory PICTURES_INSIDE = new HtmlPolicyBuilder()
            .allowElements("img")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowUrlProtocols("cid")
            .toFactory();

    private static final PolicyFactory OF_MAIL = FORMATTING.and(PICTURES_INSIDE);

    /** A mail's HTML with the pictures that came with it, named by {@code cid:}. */
    public static String ofMail(String html) {
        return OF_MAIL.sanitize(html);
    }

    static HarmlessHtml of(String html) {
        if (html == null) {
            return new HarmlessHtml("", "");
        }
        var clean = FORMATTING.sanitize(html);
        var text = new PlainTextOfHtml();
        HtmlSanitizer.sanitize(clean, FORMATTING.apply(text));
        return new HarmlessHtml(clean, text.toString());
    }
}
