package mesa.intake.mail.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what a mail server reports on a delivery (RFC 3464, RFC 6533). */
final class ReportReader {

    private static final int LONGEST = 256 * 1024;
    private static final int MOST_RECIPIENTS = 500;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ADDRESS_TYPE = Pattern.compile("^\\s*[\\w-]{1,40}\\s*;\\s*");
    private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

    private final List<DeliveryReport.Recipient> recipients = new ArrayList<>();
    private DeliveryReport.Original original = DeliveryReport.Original.UNKNOWN;
    private boolean found;

    /** Takes from the part what belongs to a report. */
    void look(Part part) throws IOException {
        if (part.content() == null) {
            return;
        }
        switch (part.mediaType()) {
            case "message/delivery-status", "message/global-delivery-status" -> read(part);
            case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers" -> {
                original = original(EmbeddedMessage.headers(part.content()));
            }
            default -> {}
        }
    }

    boolean hasReport() {
        return found;
    }

    /** The report, or null when there is none. */
    DeliveryReport report() {
        return found ? new DeliveryReport(List.copyOf(recipients), original) : null;
    }

    private static DeliveryReport.Original original(Headers headers) {
        return new DeliveryReport.Original(
                MessageIds.in(headers.allRaw("message-id")).stream().findFirst(),
                MessageIds.in(headers.allRaw("references")),
                headers.first("subject").orElse(""));
    }

    /** Groups of lines with empty lines between them; the first speaks of the message, each other one of a receiver. */
    private void read(Part part) throws IOException {
        found = true;
        var said = Charsets.decode(part.content().beginning(LONGEST), null);
        var text = LINE_END.matcher(said).replaceAll("\n");
        for (var group : EMPTY_LINES.split(text)) {
            var fields = fields(group);
            if (fields.containsKey("final-recipient") || fields.containsKey("original-recipient")) {
                add(fields);
            }
        }
    }

    private void add(Map<String, String> fields) {
        if (recipients.size() >= MOST_RECIPIENTS) {
            return;
        }
        var address = plain(fields.getOrDefault("original-recipient", ""));
        var status = STATUS.matcher(fields.getOrDefault("status", ""));
        recipients.add(new DeliveryReport.Recipient(
                address.isEmpty() ? plain(fields.getOrDefault("final-recipient", "")) : address,
                fields.getOrDefault("action", "").toLowerCase(Locale.ROOT).strip(),
                status.find() ? status.group() : "",
                plain(fields.getOrDefault("diagnostic-code", ""))));
    }

    private static String plain(String value) {
        var text = ADDRESS_TYPE.matcher(value).replaceFirst("").strip();
        return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
    }

    private static Map<String, String> fields(String group) {
        var fields = new HashMap<String, String>();
        var unfolded = group.replaceAll("\n[ \t]+", " ");
        for (var line : unfolded.split("\n")) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.putIfAbsent(name, Headers.readable(line.substring(colon + 1)));
            }
        }
        return fields;
    }
}
