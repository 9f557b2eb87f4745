package mesa.intake.mail.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads who accepted or declined what (RFC 5546, 3.2.3). */
final class CalendarAnswers {

    private static final Pattern PARAMETER = Pattern.compile(";([A-Za-z-]{1,40})=(\"[^\"]*\"|[^;:\"]*)");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Set<String> EVENTS = Set.of("BEGIN:VEVENT", "BEGIN:VTODO");
    private static final String REPLY = "REPLY";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Map<String, String>> parameters = new HashMap<>();

    private CalendarAnswers() {}

    /** What the part answers, where it is one that a calendar program sent as such; a file somebody adds is none. */
    static Optional<CalendarAnswer> in(Part part, String calendar) {
        if (part.disposition().value().equals("attachment")) {
            return Optional.empty();
        }
        var answers = new CalendarAnswers();
        answers.read(calendar);
        var method = part.type().parameter("method").orElse(answers.value("METHOD"));
        return method.strip().equalsIgnoreCase(REPLY)
                ? Optional.of(answers.answer(CalendarText.of(calendar)))
                : Optional.empty();
    }

    private void read(String calendar) {
        var inside = new ArrayDeque<String>();
        for (var line : calendar.replaceAll("\r?\n[ \t]", "").split("\r\n|\r|\n")) {
            if (line.startsWith("BEGIN:")) {
                inside.push(line.strip());
            } else if (line.startsWith("END:")) {
                inside.poll();
            } else if (line.startsWith("METHOD:") || EVENTS.contains(String.valueOf(inside.peek()))) {
                take(line);
            }
        }
    }

    private void take(String line) {
        var parameter = PARAMETER.matcher(line);
        var found = new HashMap<String, String>();
        var end = line.split("[;:]", 2)[0].length();
        var name = line.substring(0, end).toUpperCase(Locale.ROOT);
        while (parameter.find() && parameter.start() == end) {
            found.put(
                    parameter.group(1).toUpperCase(Locale.ROOT),
                    parameter.group(2).replace("\"", ""));
            end = parameter.end();
        }
        if (end < line.length()
                && line.charAt(end) == ':'
                && values.putIfAbsent(name, line.substring(end + 1)) == null) {
            parameters.put(name, found);
        }
    }

    private CalendarAnswer answer(String text) {
        var written = value("DTSTART").strip();
        return new CalendarAnswer(
                value("ATTENDEE").strip().replaceFirst("(?i)^mailto:", ""),
                parameter("ATTENDEE", "PARTSTAT").toLowerCase(Locale.ROOT),
                CalendarText.unescaped(value("SUMMARY")).strip(),
                start(written),
                startWritten(written),
                text);
    }

    private Optional<Instant> start(String written) {
        try {
            var zone = written.endsWith("Z") ? "UTC" : parameter("DTSTART", "TZID");
            return Optional.of(LocalDateTime.parse(written.replaceFirst("Z$", ""), BASIC)
                    .atZone(ZoneId.of(zone))
                    .toInstant());
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private String startWritten(String written) {
        var zone = parameter("DTSTART", "TZID");
        return CalendarText.time(written) + (zone.isEmpty() ? "" : " (" + zone + ")");
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    private String parameter(String name, String parameter) {
        return parameters.getOrDefault(name, Map.of()).getOrDefault(parameter, "");
    }
}
