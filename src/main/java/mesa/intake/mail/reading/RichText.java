package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the words of a text in RTF, as Outlook writes them into a winmail.dat. However deep its groups are, it
 * remembers only where a silent one began.
 */
final class RichText {

    static final int LONGEST = 1024 * 1024;

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)\\\\(?:([a-zA-Z]{1,32}+)(-?[0-9]{1,9}+)? ?|'([0-9a-fA-F]{2})|(.))|([{}])|([^\\\\{}\\r\\n]++)");
    private static final Set<String> SILENT = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "fldinst", "header", "footer", "footnote");
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("par", "\n"),
            Map.entry("line", "\n"),
            Map.entry("row", "\n"),
            Map.entry("tab", "\t"),
            Map.entry("cell", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"));
    private static final Map<String, String> SIGNS =
            Map.of("\\", "\\", "{", "{", "}", "}", "~", " ", "_", "-", "\n", "\n", "\r", "\n");

    private final StringBuilder said = new StringBuilder();
    private Charset letters = Charset.forName("windows-1252");
    private int depth;
    private int silentFrom = Integer.MAX_VALUE;
    private int insteadOfUnicode = 1;
    private int toSkip;

    private RichText() {}

    /** Its words, as far as they can be read. */
    static String of(byte[] rtf) {
        var text = new String(rtf, 0, Math.min(rtf.length, LONGEST), ISO_8859_1);
        return text.startsWith("{\\rtf") ? new RichText().read(text) : "";
    }

    private String read(String rtf) {
        var token = TOKEN.matcher(rtf);
        var from = 0;
        while (from < rtf.length() && token.find(from)) {
            take(token);
            from = token.end() + bytesThatFollow(token, rtf.length() - token.end());
        }
        return said.toString();
    }

    /** What stands behind such a word is no text. */
    private static int bytesThatFollow(Matcher token, int left) {
        return "bin".equals(token.group(1)) ? Math.max(0, Math.min(number(token, 0), left)) : 0;
    }

    private void take(Matcher token) {
        if (token.group(5) != null) {
            group(token.group(5));
        } else if (token.group(1) != null) {
            word(token.group(1), token);
        } else if (token.group(3) != null) {
            letters(String.valueOf((char) Integer.parseInt(token.group(3), 16)));
        } else if (token.group(6) != null) {
            letters(token.group(6));
        } else if (token.group(4).equals("*")) {
            beSilent();
        } else {
            say(SIGNS.getOrDefault(token.group(4), ""));
        }
    }

    private void group(String brace) {
        toSkip = 0;
        depth += brace.equals("{") ? 1 : -1;
        if (depth < silentFrom) {
            silentFrom = Integer.MAX_VALUE;
        }
    }

    private void beSilent() {
        silentFrom = Math.min(silentFrom, depth);
    }

    private void word(String word, Matcher token) {
        toSkip = 0;
        switch (word) {
            case "u" -> unicode(number(token, 0));
            case "uc" -> insteadOfUnicode = Math.max(0, number(token, 1));
            case "ansicpg" -> letters = codePage(number(token, 1252));
            default -> {
                if (SILENT.contains(word)) {
                    beSilent();
                }
                say(SAID.getOrDefault(word, ""));
            }
        }
    }

    private void unicode(int letter) {
        say(String.valueOf((char) letter));
        toSkip = insteadOfUnicode;
    }

    private void letters(String bytes) {
        var skipped = Math.min(toSkip, bytes.length());
        toSkip -= skipped;
        say(new String(bytes.substring(skipped).getBytes(ISO_8859_1), letters));
    }

    private void say(String words) {
        if (depth < silentFrom) {
            said.append(words);
        }
    }

    private static int number(Matcher token, int otherwise) {
        return token.group(2) == null ? otherwise : Integer.parseInt(token.group(2));
    }

    private static Charset codePage(int number) {
        var name = number == 65001 ? "UTF-8" : "windows-" + Math.abs(number);
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }
}
