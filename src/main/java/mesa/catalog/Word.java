package mesa.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mesa.directory.PlainLetters;

/**
 * A word as it is compared: small letters without accents, and the same for one and for many.
 *
 * @param letters as written
 * @param stem without the ending of the plural
 */
record Word(String letters, String stem) {

    private static final double SAME = 1;
    private static final double BEGINS_SO = 0.7;
    private static final double SAME_ROOT = 0.4;
    private static final double ONE_SLIP = 0.5;

    private static final int LONGEST = 40;
    private static final int SHORTEST_ROOT = 5;
    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MANY = Pattern.compile("(?<=[a-z]{3})(?:(?<=[^aeiou])es|(?<=[aeiou])s)$");

    /** Words that stand in every sentence and say nothing about a service. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "a",
            "al",
            "algo",
            "alguien",
            "and",
            "ayuda",
            "can",
            "como",
            "con",
            "cuando",
            "de",
            "del",
            "desde",
            "el",
            "ella",
            "en",
            "es",
            "esta",
            "estan",
            "este",
            "favor",
            "funciona",
            "funcionan",
            "ha",
            "hay",
            "hola",
            "in",
            "is",
            "it",
            "la",
            "las",
            "le",
            "les",
            "lo",
            "los",
            "me",
            "mi",
            "mis",
            "muy",
            "my",
            "necesito",
            "ni",
            "no",
            "not",
            "nos",
            "nuestra",
            "nuestro",
            "o",
            "of",
            "on",
            "para",
            "pero",
            "por",
            "problema",
            "problemas",
            "puede",
            "puedo",
            "que",
            "quiero",
            "se",
            "si",
            "sin",
            "sirve",
            "sirven",
            "son",
            "su",
            "sus",
            "tengo",
            "the",
            "tiene",
            "to",
            "u",
            "un",
            "una",
            "unas",
            "unos",
            "with",
            "y",
            "ya",
            "yo");

    Word(String letters) {
        this(letters, MANY.matcher(letters).replaceFirst(""));
    }

    /** The words of a text that say something, in its order. */
    static List<Word> allIn(String text) {
        if (text == null) return List.of();
        var shortened = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        return Arrays.stream(NO_WORD.split(PlainLetters.of(shortened)))
                .filter(letters -> !letters.isEmpty() && letters.length() <= LONGEST && !SAY_NOTHING.contains(letters))
                .map(Word::new)
                .toList();
    }

    /** How much it is what was typed: 1 the same word, 0 another one. */
    double likenessTo(Word typed) {
        if (stem.equals(typed.stem)) return SAME;
        if (letters.startsWith(typed.letters)) return BEGINS_SO;
        if (hasSameRootAs(typed)) return SAME_ROOT;
        return isOneSlipFrom(typed) ? ONE_SLIP : 0;
    }

    /** Imprimir, imprime: the same beginning, and most of both words. */
    private boolean hasSameRootAs(Word typed) {
        var common = Arrays.mismatch(stem.toCharArray(), typed.stem.toCharArray());
        var longer = Math.max(stem.length(), typed.stem.length());
        return common >= SHORTEST_ROOT && common * 10 >= longer * 6;
    }

    /** One letter wrong, too many, missing, or two in the wrong order. */
    private boolean isOneSlipFrom(Word typed) {
        var one = stem;
        var other = typed.stem;
        if (Math.min(one.length(), other.length()) < SHORTEST_ROOT || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        var start = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return restIsSame(one, start + 1, other, start + 1)
                || restIsSame(one, start + 1, other, start)
                || restIsSame(one, start, other, start + 1)
                || isTurnedAt(one, other, start);
    }

    private static boolean isTurnedAt(String one, String other, int start) {
        return start + 1 < Math.min(one.length(), other.length())
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start)
                && restIsSame(one, start + 2, other, start + 2);
    }

    private static boolean restIsSame(String one, int from, String other, int otherFrom) {
        return from <= one.length()
                && otherFrom <= other.length()
                && one.substring(from).equals(other.substring(otherFrom));
    }
}
