package mesa.ticket;

/** A file was not taken; the message key says why, for the person. */
public class AttachmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Object[] details;

    /** Why a file is not taken. */
    public enum Reason {
        /** Larger than the desk takes. */
        TOO_LARGE,
        /** Nothing in it. */
        EMPTY,
        /** A picture that is not PNG, GIF or JPG; BMP is taken inside a ZIP or RAR (E25). */
        IMAGE_KIND,
        /** Something that could run. */
        EXECUTABLE,
        /** A kind of file that the desk does not take. */
        KIND,
        /** One more than may be sent at once. */
        TOO_MANY,
        /** Larger, with the others that are sent with it, than may be sent at once. */
        TOO_LARGE_TOGETHER,
        /** An archive with archives inside archives, deeper than the desk looks. */
        ARCHIVE_TOO_DEEP,
        /** An archive with more files in it, or that unpacks to more, than the desk looks at. */
        ARCHIVE_TOO_LARGE,
        /**
         * An archive that can't be looked into: encrypted, broken, a part of a whole, or of a kind the desk can't read.
         */
        ARCHIVE_UNREADABLE,
        /** An archive that would write outside the folder it is unpacked in. */
        ARCHIVE_PATH,
        /** The virus scanner found something in it. */
        VIRUS,
        /** Larger than the virus scanner takes. */
        TOO_LARGE_TO_SCAN,
        /** The virus scanner does not answer: to be tried again later. */
        SCANNER_AWAY,
        /** Too many files are looked at just now: to be tried again later. */
        BUSY
    }

    AttachmentRefused(Reason reason, Object... details) {
        super("Attachment refused: " + reason);
        this.reason = reason;
        this.details = details;
    }

    /** Of a file that nobody showed to the virus scanner, because it does not answer anyway. */
    public static AttachmentRefused unasked(String fileName) {
        return new AttachmentRefused(Reason.SCANNER_AWAY, FileName.clean(fileName));
    }

    /** Whether the same file may be taken later. */
    public boolean isForNow() {
        return reason == Reason.SCANNER_AWAY || reason == Reason.BUSY;
    }

    public Reason reason() {
        return reason;
    }

    /** What the message names: the file, the limit, the kind found. */
    public Object[] details() {
        return details == null ? new Object[0] : details.clone();
    }
}
