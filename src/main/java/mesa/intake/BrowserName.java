package mesa.intake;

import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ua_parser.OS;
import ua_parser.UserAgent;

/**
 * A browser and its system as people call them, null where unknown. Says no version where all browsers name one that
 * stopped growing years ago: Windows 10, macOS 10.15, and Chrome's Android 10.
 */
record BrowserName(String browser, String system) {

    static final BrowserName UNKNOWN = new BrowserName(null, null);

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .+_-]{0,39}");
    private static final Pattern PLAIN_VERSION = Pattern.compile("[\\p{L}\\p{N}./]{1,9}");
    private static final Pattern HOW_IT_IS_BUILT =
            Pattern.compile("^Headless|\\s*\\b(Mobile|iOS|WebView|UI/WKWebView)\\b");
    private static final Pattern ANY_ANDROID = Pattern.compile("; Android 10; K\\)");
    private static final Set<String> WITHOUT_VERSION = Set.of("Chrome OS", "Linux", "Ubuntu", "Fedora", "Debian");
    private static final Map<String, String> AS_PEOPLE_SAY =
            Map.of("IE", "Internet Explorer", "Chrome OS", "ChromeOS", "Mac OS X", "macOS");

    static BrowserName of(UserAgent browser, OS system, String header) {
        var family = HOW_IT_IS_BUILT.matcher(browser.family).replaceAll("").strip();
        return new BrowserName(named(family, browser.major), nameOf(system, header));
    }

    private static String nameOf(OS system, String header) {
        return switch (system.family) {
            case "Windows" -> named("Windows", windows(system));
            case "Mac OS X" -> named("Mac OS X", mac(system));
            case "iOS" ->
                header.contains("iPad")
                        ? "iPad (" + named("iPadOS", system.major) + ")"
                        : "iPhone (" + named("iOS", system.major) + ")";
            case "Android" -> named("Android", ANY_ANDROID.matcher(header).find() ? null : system.major);
            default -> named(system.family, WITHOUT_VERSION.contains(system.family) ? null : system.major);
        };
    }

    private static String windows(OS system) {
        return "10".equals(system.major) ? "10/11" : withMinor(system);
    }

    private static String mac(OS system) {
        if (!"10".equals(system.major)) return system.major;
        return "15".equals(system.minor) ? null : withMinor(system);
    }

    private static String withMinor(OS system) {
        return system.minor == null ? system.major : system.major + "." + system.minor;
    }

    private static String named(String said, String version) {
        var family = Normalizer.normalize(said, Normalizer.Form.NFC); // some letters fall apart by this
        if (family.equals("Other") || !PLAIN_NAME.matcher(family).matches()) return null;
        var name = AS_PEOPLE_SAY.getOrDefault(family, family);
        var isPlain = version != null && PLAIN_VERSION.matcher(version).matches();
        return isPlain ? name + " " + version : name;
    }
}
