package mesa.portal.files;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people say it: {@code 640 bytes}, {@code 120 KB}, {@code 2.4 MB}. */
public final class FileSize {

    private static final int STEP = 1024;

    private FileSize() {}

    /** The size in the largest unit that gives at least one, with a decimal for megabytes. */
    public static String of(long bytes, Locale language) {
        if (bytes < STEP) return bytes + " bytes";
        var kilobytes = Math.round((double) bytes / STEP);
        if (kilobytes < STEP) return kilobytes + " KB";
        var number = NumberFormat.getNumberInstance(language);
        number.setMaximumFractionDigits(1);
        return number.format((double) bytes / STEP / STEP) + " MB";
    }
}
