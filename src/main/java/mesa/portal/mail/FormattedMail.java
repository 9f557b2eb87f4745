package mesa.portal.mail;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML of a message, once more made harmless for those who don't trust it. */
final class FormattedMail {

    private static final PolicyFactory NOTHING_LEADS_OUT = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th")
            .allowAttributes("colspan", "rowspan")
            .onElements("td", "th")
            .toFactory();

    private FormattedMail() {}

    static String withoutLinks(String html) {
        return NOTHING_LEADS_OUT.sanitize(html);
    }
}
