package mesa.ticket;

/**
 * On what a fault was seen, as the system collected it (E21): one line each, cut where it is too long; what is not
 * known is null.
 *
 * @param browser such as {@code Chrome 131}
 * @param operatingSystem such as {@code Android}
 * @param page the address of the page on which it happened
 * @param version the version of the application that was used
 */
public record Environment(String browser, String operatingSystem, String page, String version) {

    private static final int LONGEST = 100;
    private static final int LONGEST_PAGE = 500;

    /** Nothing is known. */
    public static final Environment UNKNOWN = new Environment(null, null, null, null);

    public Environment {
        browser = line(browser, LONGEST);
        operatingSystem = line(operatingSystem, LONGEST);
        page = line(page, LONGEST_PAGE);
        version = line(version, LONGEST);
    }

    /** Whether nothing at all is known. */
    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    private static String line(String text, int longest) {
        var line = PlainText.shortLine(text, longest);
        return line == null || line.isEmpty() ? null : line;
    }
}
