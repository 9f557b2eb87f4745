package mesa.desk;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the desk tells its people before they ask (C1), as its file says it.
 *
 * @param questions frequent questions with their answers
 * @param guides manuals, videos and other pages that explain something
 */
public record Help(List<Question> questions, List<Guide> guides) {

    /** A desk that tells nothing. */
    public static final Help NONE = new Help(List.of(), List.of());

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A frequent question; blank lines in the answer part its paragraphs. */
    public record Question(String id, String question, String answer) {}

    /**
     * A page that explains something.
     *
     * @param kind what it is
     * @param address within this desk when it begins with a slash, else a whole {@code https} address
     * @param description one sentence, or empty
     */
    public record Guide(String id, Kind kind, String title, String address, String description) {}

    /** What a guide is. */
    public enum Kind {
        /** Something to watch. */
        VIDEO,
        /** Something to read from beginning to end, or to look things up in. */
        MANUAL,
        /** Any other page. */
        PAGE
    }

    /** The questions in which all of these words occur, accents and case ignored; all of them when there is no word. */
    public List<Question> questionsWith(String words) {
        var wanted = Arrays.stream(BETWEEN_WORDS.split(plain(words)))
                .filter(word -> !word.isEmpty())
                .toList();
        return questions.stream()
                .filter(one -> wanted.stream().allMatch(plain(one.question() + " " + one.answer())::contains))
                .toList();
    }

    private static String plain(String text) {
        var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
