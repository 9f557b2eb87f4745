package mesa.intake.mail.reading;

/** A stretch of a mail's text, and whether it is new. */
public record Piece(Kind kind, String text) {

    /** What a stretch of text is to its reader. */
    public enum Kind {
        /** Written for this message. */
        FRESH,
        /** Said before: quoted lines, the history below a reply, and the line that says who wrote it. */
        QUOTED,
        /** What a mail program puts at the end of every message. */
        SIGNATURE
    }
}
