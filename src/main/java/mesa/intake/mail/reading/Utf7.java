package mesa.intake.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** UTF-7 (RFC 2152), which old mail servers still write and Java does not know. */
final class Utf7 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    static boolean isMeantBy(String charset) {
        return charset != null
                && charset.strip().toLowerCase(Locale.ROOT).matches("(x-)?(unicode-1-1-|unicode-2-0-)?utf-?7");
    }

    static String decode(byte[] bytes) {
        var in = new String(bytes, StandardCharsets.ISO_8859_1);
        var out = new StringBuilder(in.length());
        var at = 0;
        while (at < in.length()) {
            var letter = in.charAt(at++);
            if (letter != '+') {
                out.append(letter);
            } else if (at < in.length() && in.charAt(at) == '-') {
                out.append('+');
                at++;
            } else {
                at = shifted(in, at, out);
            }
        }
        return out.toString();
    }

    private static int shifted(String in, int start, StringBuilder out) {
        var at = start;
        var bits = 0;
        var kept = 0;
        while (at < in.length() && SIGNS.indexOf(in.charAt(at)) >= 0) {
            bits = bits << 6 | SIGNS.indexOf(in.charAt(at++));
            kept += 6;
            if (kept >= 16) {
                kept -= 16;
                out.append((char) (bits >>> kept));
                bits &= (1 << kept) - 1;
            }
        }
        return at < in.length() && in.charAt(at) == '-' ? at + 1 : at;
    }
}
