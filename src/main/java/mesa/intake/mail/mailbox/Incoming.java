package mesa.intake.mail.mailbox;

import java.nio.file.Path;

/** Who takes in what the mailboxes bring. */
interface Incoming {

    /** What a mailbox has to know of a mail that was handed over. */
    enum Answer {
        /** The desk has it for good: it can be marked. */
        TAKEN,
        /** Not now: it stays as it is and is brought again. */
        LATER,
        /** Not for a minute: as {@link #LATER}, but left alone until then. */
        NOT_YET
    }

    /** Takes in a mail; the file is the caller's and gone afterwards. Throws when the desk can't take anything now. */
    Answer take(String mailbox, Path raw);

    /** Takes note of a mail that is too large to be fetched; the file holds its header lines only. */
    Answer takeHeaders(String mailbox, Path headers, long size);
}
