package mesa.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a ticket is about and how much it hurts: what level 1 may correct. Null in a correction means: leave it. */
@Embeddable
record Classification(
        @Enumerated(EnumType.STRING) TicketType type,
        String service,
        String category,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Impact impact) {

    /** With what is corrected; a category belongs to its service and goes with it. */
    Classification correctedBy(Classification next) {
        var sameService = next.service == null || next.service.equals(service);
        return new Classification(
                orElse(next.type, type),
                orElse(next.service, service),
                sameService ? orElse(next.category, category) : next.category,
                orElse(next.urgency, urgency),
                orElse(next.impact, impact));
    }

    /** The fields in which the two differ, in the order people read them: line of the timeline to its facts. */
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

    private static <T> T orElse(T value, T other) {
        return value == null ? other : value;
    }
}
