package mesa.intake.mail.kept;

import java.util.regex.Pattern;

/** Text of mails as it is kept: nothing that a database or a page could not take. */
public final class Words {

    private static final Pattern NOT_KEPT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern SEEN = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\s]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    /** The text with plain line ends; "" for null. */
    public static String clean(String text) {
        if (text == null) return "";
        var lines = LINE_END.matcher(text).replaceAll("\n");
        return NOT_KEPT.matcher(lines).replaceAll("").strip();
    }

    /** Whether anything of the text can be seen. */
    public static boolean areSeen(String text) {
        return SEEN.matcher(text).find();
    }

    /** The text on one line of at most that many characters; "" for null. */
    public static String line(String text, int longest) {
        var lines = text == null ? "" : text.replaceAll("[\\r\\n\\t]+", " ");
        return shortened(SPACE.matcher(clean(lines)).replaceAll(" "), longest);
    }

    /** The text, cut behind that many characters and then with an ellipsis. */
    public static String shortened(String text, int longest) {
        var clean = clean(text);
        return clean.length() <= longest ? clean : clean.substring(0, wholeCharacter(clean, longest - 1)) + "…";
    }

    private static int wholeCharacter(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
