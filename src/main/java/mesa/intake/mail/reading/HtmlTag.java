package mesa.intake.mail.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What mail programs say with a tag: this is a quote, a signature, the line above a quote. */
final class HtmlTag {

    private static final Set<String> QUOTES =
            Set.of("yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra");
    private static final Set<String> ATTRIBUTIONS =
            Set.of("gmail_attr", "moz-cite-prefix", "reply-intro", "ox-quote-intro");
    private static final Set<String> FORWARDS = Set.of("moz-forward-container", "forwardintro");
    private static final Set<String> HISTORIES =
            Set.of("divrplyfwdmsg", "mail-editor-reference-message-container", "olk_src_body_section", "zwchr");
    private static final Set<String> SIGNATURES = Set.of(
            "gmail_signature",
            "gmail_signature_prefix",
            "moz-signature",
            "ms-outlook-mobile-signature",
            "k9mail-signature",
            "protonmail_signature_block",
            "tutanota_signature",
            "signature");
    private static final Pattern INDENTED = Pattern.compile("margin[^;]{0,40}40px");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String element;
    private final Map<String, String> attributes = new HashMap<>();

    HtmlTag(String element, List<String> attributes) {
        this.element = element;
        var each = attributes.iterator();
        while (each.hasNext()) {
            var name = each.next().toLowerCase(Locale.ROOT);
            this.attributes.putIfAbsent(name, each.hasNext() ? each.next() : "");
        }
    }

    String element() {
        return element;
    }

    /** Every blockquote but those that only indent. */
    boolean isQuote() {
        if (element.equals("blockquote")) {
            return isOneOf(Set.of("gmail_quote", "cite"))
                    || attribute("type").equals("cite")
                    || !INDENTED.matcher(attribute("style")).find();
        }
        return element.equals("div") && (isOneOf(QUOTES) || attribute("name").equals("quote"));
    }

    Line.Mark mark() {
        if (isOneOf(HISTORIES) || attribute("data-marker").equals("__divider__")) {
            return Line.Mark.HISTORY;
        }
        if (isOneOf(FORWARDS)) {
            return Line.Mark.FORWARD;
        }
        if (isOneOf(ATTRIBUTIONS)) {
            return Line.Mark.ATTRIBUTION;
        }
        var signed = isOneOf(SIGNATURES) || attribute("data-smartmail").equals("gmail_signature");
        return signed ? Line.Mark.SIGNATURE : Line.Mark.NONE;
    }

    /** Where a link leads, when that is an address that people can type; or null. */
    String link() {
        var address = attributes.getOrDefault("href", "").strip();
        var bearable = element.equals("a") && address.length() <= 300 && address.matches("(?i)https?://\\S+");
        return bearable ? address : null;
    }

    /** The Content-ID of a picture in the message, or null. */
    String pictureId() {
        var source = attributes.getOrDefault("src", "").strip();
        return source.regionMatches(true, 0, "cid:", 0, 4) ? source.substring(4) : null;
    }

    private boolean isOneOf(Set<String> names) {
        return names.contains(attribute("id"))
                || SPACE.splitAsStream(attribute("class")).anyMatch(names::contains);
    }

    private String attribute(String name) {
        return attributes.getOrDefault(name, "").strip().toLowerCase(Locale.ROOT);
    }
}
