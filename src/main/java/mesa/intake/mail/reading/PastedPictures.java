package mesa.intake.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Pictures that an HTML text holds in itself (RFC 2397): files like those that come beside a text and are shown in it.
 */
final class PastedPictures {

    static final int MOST = 50;

    private static final Pattern SOURCE = Pattern.compile(
            "(?i)\\bsrc\\s{0,9}=\\s{0,9}([\"'])\\s{0,9}data:(image/(?:png|gif|jpe?g))(?:;[^,;\"'<>\\s]{1,60})?;base64,"
                    + "([a-z0-9+/=\\s]++)\\1");

    private final Spool spool;
    private final List<MailFile> files = new ArrayList<>();
    private boolean all = true;

    PastedPictures(Spool spool) {
        this.spool = spool;
    }

    /** The text with a name in the place of each picture. */
    Body takenOutOf(Body html) throws IOException {
        var source = SOURCE.matcher(html.text());
        var text = new StringBuilder();
        var from = 0;
        while (source.find()) {
            text.append(html.text(), from, source.start()).append(instead(source.toMatchResult()));
            from = source.end();
        }
        return from == 0
                ? html
                : new Body(text.append(html.text(), from, html.text().length()).toString(), true, html.charset());
    }

    private String instead(MatchResult picture) throws IOException {
        if (files.size() >= MOST) {
            all = false;
            return "";
        }
        var bytes = Base64.getMimeDecoder().decode(padded(picture.group(3)));
        if (bytes.length == 0) {
            return "";
        }
        var type = picture.group(2).toLowerCase(Locale.ROOT);
        var number = files.size() + 1;
        var id = "pasted-" + number;
        var name = FileNames.orMadeUp(null, type).replaceFirst("\\.", "-" + number + ".");
        files.add(new MailFile(name, type, id, true, spool.keep(new ByteArrayInputStream(bytes))));
        return "src=\"cid:" + id + "\"";
    }

    /** What stands behind the padding, or a last letter alone, is no part of it. */
    private static String padded(String base64) {
        var letters = base64.replaceAll("[\\s=]++", "");
        return letters.length() % 4 == 1 ? letters.substring(0, letters.length() - 1) : letters;
    }

    List<MailFile> files() {
        return files;
    }

    /** Whether there were no more than are taken. */
    boolean areAll() {
        return all;
    }
}
