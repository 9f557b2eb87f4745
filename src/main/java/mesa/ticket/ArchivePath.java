package mesa.ticket;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Where a file of an archive is put when it is unpacked. */
final class ArchivePath {

    private static final Pattern FOLDERS = Pattern.compile("[/\\\\]");
    private static final Pattern DRIVE = Pattern.compile("^\\p{Alpha}:");

    private ArchivePath() {}

    /** Whether it would be put outside the folder in which the archive is unpacked. */
    static boolean leaves(String path) {
        var folders = FOLDERS.split(path, -1);
        return folders.length > 1 && folders[0].isEmpty()
                || DRIVE.matcher(path).find()
                || Arrays.asList(folders).contains("..");
    }
}
