package mesa.portal.ticket;

/**
 * A message as it arrives from the box.
 *
 * @param words as typed, or null
 * @param key the form's, see {@link SentForms}
 */
record Reply(String words, String key) {

    private static final int LONGEST = 10_000;

    /** What was typed, without the space around it; empty for nothing. */
    String said() {
        return words == null ? "" : words.strip();
    }

    /** The message key of what is wrong with it, or null; with files it need not say anything. */
    String problem(boolean withFiles) {
        if (said().length() > LONGEST) return "solution.words.long";
        return said().isEmpty() && !withFiles ? "reply.words.missing" : null;
    }
}
