package mesa.ticket;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files as they come, made harmless: no folders, nothing invisible, nothing a file system trips over. */
final class FileName {

    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 12;
    private static final String NAMELESS = "archivo";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\s]]");
    private static final Pattern TRIPPED_OVER = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9]");

    private FileName() {}

    static String clean(String name) {
        var plain = INVISIBLE.matcher(name == null ? "" : name).replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        plain = FOLDERS.matcher(plain).replaceFirst("");
        plain = SPACE.matcher(plain).replaceAll(" ");
        plain = TRIPPED_OVER.matcher(plain).replaceAll("_");
        plain = trim(shorten(trim(plain)));
        if (plain.isEmpty()) {
            return NAMELESS;
        }
        return isDevice(plain) ? "_" + plain : plain;
    }

    /** The letters behind the last dot, in small letters; empty when there are none. */
    static String ending(String name) {
        return name.substring(endingAt(name)).replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static int endingAt(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? name.length() : dot;
    }

    private static String trim(String name) {
        return EDGES.matcher(name).replaceAll("");
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = name.substring(endingAt(name));
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    private static boolean isDevice(String name) {
        var start = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(start) || PORT.matcher(start).matches();
    }
}
