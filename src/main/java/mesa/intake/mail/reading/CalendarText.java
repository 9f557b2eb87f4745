package mesa.intake.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an invitation says (RFC 5545), for a message that says nothing else. */
final class CalendarText {

    private static final Set<String> TOLD = Set.of("SUMMARY", "DTSTART", "DTEND", "LOCATION", "DESCRIPTION");

    private CalendarText() {}

    /** The event's title, times, place and description, each on a line of its own. */
    static String of(String calendar) {
        var unfolded = calendar.replaceAll("\r?\n[ \t]", "");
        var lines = new ArrayList<String>();
        var inEvent = false;
        for (var line : unfolded.split("\r\n|\r|\n")) {
            inEvent = line.startsWith("BEGIN:V") ? line.equals("BEGIN:VEVENT") || line.equals("BEGIN:VTODO") : inEvent;
            if (inEvent) {
                take(line, lines);
            }
        }
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    private static void take(String line, List<String> lines) {
        var colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        var name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
        var value = line.substring(colon + 1);
        if (TOLD.contains(name) && !value.isBlank()) {
            lines.add(name.startsWith("DT") ? time(value) : unescaped(value));
        }
    }

    static String time(String value) {
        return value.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d)(?:T(\\d\\d)(\\d\\d)\\d\\d)?(Z?).*$", "$1-$2-$3 $4:$5 $6")
                .replace(" : ", "")
                .replace("Z", "UTC")
                .strip();
    }

    static String unescaped(String value) {
        return value.replace("\\n", "\n")
                .replace("\\N", "\n")
                .replace("\\,", ",")
                .replace("\\;", ";")
                .replace("\\\\", "\\");
    }
}
