package mesa.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed and not sent yet.
 *
 * @param fields field to text, exactly as typed; no field without text
 */
public record Draft(Map<String, String> fields, Instant savedAt) {}
