package mesa.servicelevel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Narrows a list of tickets down by what their requesters were promised; null means any.
 *
 * @param dueBefore only tickets with a promise that comes due before this moment, or is overdue, and is not settled
 * @param breached only tickets with a promise in force that was broken by now, or only those with none
 * @param now the moment by which a promise is broken or not
 */
public record DueFilter(Instant dueBefore, Boolean breached, Instant now) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("3000-01-01T00:00:00Z");
    private static final String PROMISES =
            "select c.ticket from ticket_clock c where c.target in ('RESPONSE', 'RESOLUTION', 'UPDATE') and ";

    /** Whether that moment is in the years 1900 to 2999: what lies outside nobody means, and no list can look it up. */
    public static boolean knows(Instant moment) {
        return !moment.isBefore(FIRST) && moment.isBefore(END);
    }

    /** A condition of SQL on tickets, with the column that has their number; true when nothing is asked. */
    public String condition(String ticketColumn) {
        var due = dueBefore == null
                ? ""
                : " and " + ticketColumn + " in (" + PROMISES + "c.state <> 'STOPPED' and c.due_at < :clockDueBefore)";
        return "true" + due + (breached == null ? "" : " and " + breached(ticketColumn));
    }

    private String breached(String ticketColumn) {
        return (breached ? "" : "not ") + "exists (" + PROMISES + "c.breached_at <= :clockNow and c.ticket = "
                + ticketColumn + ")";
    }

    /** The values that the condition names. */
    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        if (dueBefore != null) {
            values.put("clockDueBefore", dueBefore.atOffset(ZoneOffset.UTC));
        }
        if (breached != null) {
            values.put("clockNow", now.atOffset(ZoneOffset.UTC));
        }
        return values;
    }
}
