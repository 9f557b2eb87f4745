package mesa.intake.mail.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A part that is text to be read: its letters decoded, nothing else done. */
record Body(String text, boolean isHtml, Optional<Charset> charset) {

    private static final int LONGEST_PLAIN = 1024 * 1024;
    private static final int LONGEST_HTML = 4 * 1024 * 1024;
    private static final int META_LOOKED_AT = 4 * 1024;
    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta\\b[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{1,40})");

    static Body of(Part part, Set<Problem> problems) throws IOException {
        var html = part.mediaType().equals("text/html");
        var longest = html ? LONGEST_HTML : LONGEST_PLAIN;
        var bytes = part.content().beginning(longest);
        if (part.content().length() > longest) {
            problems.add(Problem.TEXT_CUT);
        }
        var said = part.type().parameter("charset").orElse(null);
        if (Charsets.isUnknown(said)) {
            problems.add(Problem.UNKNOWN_CHARSET);
        }
        if (html && Charsets.named(said).isEmpty()) {
            said = namedInside(bytes);
        }
        var text = Charsets.decode(bytes, said);
        return new Body(!html && FlowedText.isIn(part) ? FlowedText.of(part).joined(text) : text, html, part.charset());
    }

    private static String namedInside(byte[] html) {
        var beginning = new String(html, 0, Math.min(html.length, META_LOOKED_AT), StandardCharsets.ISO_8859_1);
        var meta = META_CHARSET.matcher(beginning);
        return meta.find() ? meta.group(1) : null;
    }

    boolean isBlank() {
        return isHtml ? HtmlLines.of(text).stream().allMatch(line -> line.text().isBlank()) : text.isBlank();
    }
}
