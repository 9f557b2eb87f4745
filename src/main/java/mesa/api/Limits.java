package mesa.api;

import java.util.regex.Pattern;

/** How much may be asked for or sent at once. */
final class Limits {

    private static final int LONGEST_PAGE = 100;
    private static final Pattern SOMETHING = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\s]");

    private Limits() {}

    /** The length of a page. */
    static int checked(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) throw new WrongField("limit", "api.problem.limit", LONGEST_PAGE);
        return limit;
    }

    /** A text that has something in it. */
    static String text(String field, String text, int longest) {
        if (text == null || !SOMETHING.matcher(text).find()) throw new WrongField(field, "api.problem.missing");
        return optional(field, text, longest);
    }

    /** A text, or null. */
    static String optional(String field, String text, int longest) {
        if (text != null && text.length() > longest) throw new WrongField(field, "api.problem.too-long", longest);
        return text == null || !SOMETHING.matcher(text).find() ? null : text;
    }
}
