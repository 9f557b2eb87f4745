package mesa.portal.ticket;

/**
 * What somebody answers to "does it work now?": that it does (C17), or that it still fails (C18).
 *
 * @param approve there when the button "Aprobar" was pressed
 * @param reject there when the button "Todavía falla" was pressed
 * @param words the comment or the reason as typed, or null
 * @param sure whether the comment of an approval was shown again and confirmed, or null
 * @param key the form's, see {@link SentForms}
 */
record Verdict(String approve, String reject, String words, Boolean sure, String key) {

    private static final int LONGEST = 10_000;

    boolean approves() {
        return reject == null && approve != null;
    }

    /** What was typed, without the space around it; empty for nothing. */
    String said() {
        return words == null ? "" : words.strip();
    }

    /** The message key of what is wrong with it, or null. */
    String problem() {
        if (said().length() > LONGEST) return "solution.words.long";
        return !approves() && said().isEmpty() ? "solution.reason.missing" : null;
    }

    /** Whether it approves and yet says something, which may be that it still fails. */
    boolean needsASecondThought() {
        return approves() && !said().isEmpty() && !Boolean.TRUE.equals(sure);
    }
}
