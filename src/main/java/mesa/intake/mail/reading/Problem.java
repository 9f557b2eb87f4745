package mesa.intake.mail.reading;

/** What is wrong with a message that was read all the same. */
enum Problem {
    /** Lines among the headers that are none. */
    BROKEN_HEADERS("broken-headers"),
    /** The message or a part of it ends before its end. */
    CUT_SHORT("cut-short"),
    /** The line that separates the parts is not named, or does not occur. */
    MISSING_BOUNDARY("missing-boundary"),
    /** A part is not encoded as it says. */
    BROKEN_CONTENT("broken-content"),
    /** A text names a charset that nobody knows. */
    UNKNOWN_CHARSET("unknown-charset"),
    /** More parts, or deeper ones, than are read; the rest is in the raw message only. */
    TOO_MANY_PARTS("too-many-parts"),
    /** A longer text than is read; the rest is in the raw message only. */
    TEXT_CUT("text-cut"),
    /** A winmail.dat that can't be unpacked; it is kept as it is. */
    WINMAIL_UNREADABLE("winmail-unreadable");

    private final String key;

    Problem(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
