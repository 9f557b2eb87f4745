package mesa.ticket;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What level 1 may correct; null in a correction means: leave it. */
record Classification(TicketType type, String service, String category, Urgency urgency, Impact impact) {

    /** The fields in which the two differ, in the order people read them: field to line of the timeline. */
    Map<String, Map<String, String>> changesTo(Classification next) {
        var changes = new LinkedHashMap<String, Map<String, String>>();
        compare(changes, "timeline.type-changed", type, next.type);
        compare(changes, "timeline.service-changed", service, next.service);
        compare(changes, "timeline.category-changed", category, next.category);
        compare(changes, "timeline.urgency-changed", urgency, next.urgency);
        compare(changes, "timeline.impact-changed", impact, next.impact);
        return changes;
    }

    private static void compare(Map<String, Map<String, String>> changes, String what, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            changes.put(what, Facts.of("from", from, "to", to));
        }
    }
}
