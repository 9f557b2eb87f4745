package mesa.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that somebody searches for: each must be there, in whatever form; the last may be unfinished. Quotation marks
 * keep words together, a minus leaves tickets out.
 */
record SearchWords(String all, String finished, String begun) {

    private static final int LONGEST = 200;
    private static final Pattern BEGUN = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    /** The words, or empty when nothing was typed. */
    static Optional<SearchWords> of(String typed) {
        var words = typed == null ? "" : PlainText.line(typed.substring(0, Math.min(typed.length(), LONGEST)));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var last = words.substring(words.lastIndexOf(' ') + 1);
        var unfinished = BEGUN.matcher(last).matches() && words.indexOf('"') < 0;
        var finished = words.substring(0, words.length() - last.length());
        return Optional.of(new SearchWords(words, finished, unfinished ? last : null));
    }

    /** A query for the tickets in whose words these are. */
    String condition(String column) {
        var query = "websearch_to_tsquery('mesa', :words)";
        if (begun != null) {
            query += " || (websearch_to_tsquery('mesa', :finished) && to_tsquery('mesa_letters', :begun))";
        }
        return "select ticket from ticket_words where " + column + " @@ (" + query + ")";
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("words", all);
        if (begun != null) {
            values.put("finished", finished);
            values.put("begun", begun + ":*");
        }
        return values;
    }
}
