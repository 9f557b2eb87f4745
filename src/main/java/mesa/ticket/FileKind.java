package mesa.ticket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.archive.ArchiveKind;
import org.apache.tika.mime.MediaType;

/**
 * What a file is, and whether the desk takes it. Refused are programs and scripts; pictures other than PNG, GIF and JPG
 * (E25), SVG with them; and pages that run in a browser (HTML and its kin). A BMP or a web page may come inside an
 * archive. Office files are taken with their macros, which people report faults in.
 *
 * @param mediaType the kind under which it is given out again
 * @param office whether it is built like the older office files, as installers of Windows are
 * @param archive the kind of archive that it is or is opened as, or null
 * @param document whether it calls itself one of the newer office files, which are archives inside
 */
record FileKind(String mediaType, boolean office, ArchiveKind archive, boolean document) {

    static final Set<String> IMAGES = Set.of("image/png", "image/gif", "image/jpeg");

    private static final Set<String> IMAGES_IN_ARCHIVES = Set.of("image/png", "image/gif", "image/jpeg", "image/bmp");

    private static final List<MediaType> RUNNING = List.of(
            FileDetector.PROGRAM,
            FileDetector.JAVA_ARCHIVE,
            MediaType.application("x-dosexec"),
            MediaType.application("x-elf"),
            MediaType.application("x-mach-o"),
            MediaType.application("x-mach-o-universal"),
            MediaType.application("java-vm"),
            MediaType.application("x-ms-installer"),
            MediaType.application("x-sh"),
            MediaType.application("x-bat"),
            MediaType.application("wasm"),
            MediaType.application("x-shockwave-flash"),
            MediaType.application("vnd.ms-htmlhelp"),
            MediaType.text("javascript"));

    /** Written as a script is, but nothing runs it. */
    private static final MediaType DATA = MediaType.application("json");

    private static final List<MediaType> PAGES =
            List.of(MediaType.TEXT_HTML, MediaType.application("xhtml+xml"), new MediaType("multipart", "related"));

    /** What a double click runs although it is only text, or hardly more than a header. */
    private static final Set<String> RUN_BY_NAME = Set.of(
            "app", "bash", "bat", "cmd", "com", "command", "cpl", "desktop", "dll", "exe", "hta", "jar", "js", "jse",
            "lnk", "mjs", "msi", "msp", "mst", "pif", "ps1", "psm1", "reg", "scf", "scr", "sh", "url", "vbe", "vbs",
            "wsc", "wsf", "wsh", "zsh");

    private static final byte[] ZIP = {'P', 'K'};

    /** What the newer office files are called by their names; all are ZIP inside. */
    private static final List<String> DOCUMENTS = List.of(
            "application/vnd.openxmlformats-officedocument.",
            "application/vnd.ms-",
            "application/vnd.oasis.opendocument.");

    /**
     * The kind of a file that begins like that.
     *
     * @throws AttachmentRefused when the desk does not take that kind, or when there is nothing
     */
    static FileKind of(byte[] start, String name) {
        if (start.length == 0) {
            throw new AttachmentRefused(Reason.EMPTY, name);
        }
        var kind = FileDetector.detect(start, name);
        refuseRunning(kind, start, name, name);
        refuseOtherImages(kind, IMAGES, name);
        if (isAny(kind, PAGES)) {
            throw new AttachmentRefused(Reason.KIND, name, kind.toString());
        }
        return of(kind, start, name);
    }

    /**
     * The kind of a file inside an archive, that begins like that and is not empty.
     *
     * @param shown what to call it, with the archive that it is in
     * @throws AttachmentRefused when the desk does not take that kind inside an archive
     */
    static FileKind inArchive(byte[] start, String name, String shown) {
        var kind = FileDetector.detect(start, name);
        refuseRunning(kind, start, name, shown);
        refuseOtherImages(kind, IMAGES_IN_ARCHIVES, shown);
        return of(kind, start, name);
    }

    private static FileKind of(MediaType kind, byte[] start, String name) {
        var isDocument = FileDetector.isA(kind, MediaType.APPLICATION_ZIP)
                && DOCUMENTS.stream().anyMatch(kind.toString()::startsWith);
        return new FileKind(
                FileDetector.registeredName(kind),
                FileDetector.isA(kind, FileDetector.OLE),
                archive(kind, start)
                        .or(() -> ArchiveKind.ending(FileName.ending(name)))
                        .orElse(null),
                isDocument);
    }

    /** By what it is: a part of an office file is of the same family, without being an archive. */
    private static Optional<ArchiveKind> archive(MediaType kind, byte[] start) {
        return Arrays.stream(ArchiveKind.values())
                .filter(archive -> archive != ArchiveKind.ZIP || FileDetector.hasAt(start, 0, ZIP))
                .filter(archive ->
                        archive.mediaTypes().stream().anyMatch(type -> FileDetector.isA(kind, MediaType.parse(type))))
                .findFirst();
    }

    private static void refuseRunning(MediaType kind, byte[] start, String name, String shown) {
        if (isAny(kind, RUNNING) && !FileDetector.isA(kind, DATA)
                || isScript(start)
                || RUN_BY_NAME.contains(FileName.ending(name))) {
            throw new AttachmentRefused(Reason.EXECUTABLE, shown);
        }
    }

    private static void refuseOtherImages(MediaType kind, Set<String> taken, String shown) {
        if (kind.getType().equals("image") && !taken.contains(kind.toString())) {
            throw new AttachmentRefused(Reason.IMAGE_KIND, shown, kind.toString());
        }
    }

    /**
     * Looks at another piece of the file, whose length is a multiple of 128 but for the last one's.
     *
     * @throws AttachmentRefused when the piece shows that it is an installer of Windows, whatever it is called
     */
    void checkFurther(byte[] piece, String name) {
        if (office && InstallerMark.isIn(piece)) {
            throw new AttachmentRefused(Reason.EXECUTABLE, name);
        }
    }

    private static boolean isAny(MediaType kind, List<MediaType> kinds) {
        return kinds.stream().anyMatch(one -> FileDetector.isA(kind, one));
    }

    private static boolean isScript(byte[] start) {
        return FileDetector.hasAt(start, 0, "#!".getBytes(StandardCharsets.US_ASCII));
    }
}
