package mesa.intake.mail.reading;

import java.util.Locale;

/** Plain text whose lines were broken for sending and are put together again (RFC 3676). */
final class FlowedText {

    private final boolean dropsSpace;

    private FlowedText(boolean dropsSpace) {
        this.dropsSpace = dropsSpace;
    }

    static boolean isIn(Part part) {
        return says(part, "format", "flowed");
    }

    static FlowedText of(Part part) {
        return new FlowedText(says(part, "delsp", "yes"));
    }

    private static boolean says(Part part, String parameter, String value) {
        return part.type()
                .parameter(parameter)
                .filter(said -> said.toLowerCase(Locale.ROOT).equals(value))
                .isPresent();
    }

    String joined(String text) {
        var out = new StringBuilder(text.length());
        var open = -1;
        for (var line : text.split("\r\n|\r|\n", -1)) {
            var depth = depth(line);
            var said = unstuffed(line.substring(depth));
            var goesOn = said.endsWith(" ") && !said.equals("-- ");
            if (open >= 0 && (open != depth || said.equals("-- "))) {
                out.append('\n');
                open = -1;
            }
            if (open < 0) {
                out.append(">".repeat(depth)).append(depth > 0 ? " " : "");
            }
            out.append(goesOn && dropsSpace ? said.substring(0, said.length() - 1) : said);
            open = goesOn ? depth : -1;
            if (!goesOn) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static int depth(String line) {
        var depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String said) {
        return said.startsWith(" ") ? said.substring(1) : said;
    }
}
