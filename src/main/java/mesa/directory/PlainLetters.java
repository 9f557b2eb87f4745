package mesa.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared when somebody is looked for: small letters, no accents, single blanks. */
public final class PlainLetters {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PlainLetters() {}

    /** The text in plain letters. */
    public static String of(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var plain = ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}
