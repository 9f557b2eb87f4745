package mesa.ticket;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells kinds of files apart by their first bytes. A name only decides between kinds that begin alike: the office files
 * among the archives, the languages among the texts. It can never make a picture of what is none.
 */
final class FileDetector {

    static final MediaType OLE = MediaType.application("x-tika-msoffice");
    static final MediaType PROGRAM = MediaType.application("x-msdownload");
    static final MediaType JAVA_ARCHIVE = MediaType.application("java-archive");

    private static final MediaType BITMAP = MediaType.image("bmp");
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);
    private static final int BITMAP_HEADER_AT = 14;
    private static final int FIRST_ENTRY_OF_ARCHIVE_AT = 30;
    private static final int ENOUGH_TO_KNOW_TEXT = 512;

    private static final MimeTypes KINDS = MimeTypes.getDefaultMimeTypes();

    private FileDetector() {}

    static MediaType detect(byte[] start, String name) {
        var byContent = detect(start, new Metadata());
        if (isA(byContent, PROGRAM) && isText(start)) {
            return MediaType.TEXT_PLAIN; // a text that begins with the letters MZ
        }
        if (isBitmap(start)) {
            return BITMAP;
        }
        if (byContent.equals(MediaType.APPLICATION_ZIP)
                && hasAt(start, FIRST_ENTRY_OF_ARCHIVE_AT, ascii("META-INF/"))) {
            return JAVA_ARCHIVE;
        }
        return byContent.equals(MediaType.OCTET_STREAM) ? byContent : detect(start, named(name));
    }

    /** Whether it is that kind, or a kind of that kind. */
    static boolean isA(MediaType kind, MediaType wanted) {
        var base = kind.getBaseType();
        return base.equals(wanted) || KINDS.getMediaTypeRegistry().isInstanceOf(base, wanted);
    }

    /** The kind's name to the world; a family that only the detector knows is called by what it is made of. */
    static String registeredName(MediaType kind) {
        if (!kind.getSubtype().startsWith("x-tika-")) {
            return kind.getBaseType().toString();
        }
        return isA(kind, MediaType.APPLICATION_ZIP) ? "application/zip" : "application/octet-stream";
    }

    static boolean hasAt(byte[] content, int place, byte[] wanted) {
        return content.length >= place + wanted.length
                && Arrays.equals(content, place, place + wanted.length, wanted, 0, wanted.length);
    }

    private static MediaType detect(byte[] start, Metadata hints) {
        try {
            return KINDS.detect(new ByteArrayInputStream(start), hints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Metadata named(String name) {
        var hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return hints;
    }

    private static boolean isBitmap(byte[] start) {
        return hasAt(start, 0, ascii("BM"))
                && start.length > BITMAP_HEADER_AT + 3
                && start[BITMAP_HEADER_AT + 1] == 0
                && start[BITMAP_HEADER_AT + 2] == 0
                && start[BITMAP_HEADER_AT + 3] == 0
                && BITMAP_HEADERS.contains((int) start[BITMAP_HEADER_AT]);
    }

    private static boolean isText(byte[] start) {
        for (int i = 0; i < Math.min(start.length, ENOUGH_TO_KNOW_TEXT); i++) {
            if (start[i] >= 0 && start[i] < ' ' && !Character.isWhitespace(start[i])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
