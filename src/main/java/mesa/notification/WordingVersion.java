package mesa.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a mail's wording.
 *
 * @param subject without the ticket's number, or null when Mesa's own wording counts from then on
 * @param body what stands under the subject, or null as well
 * @param by who worded it
 */
public record WordingVersion(long id, String mail, String language, String subject, String body, Instant at, UUID by) {

    /** Whether it takes Mesa's own wording back. */
    public boolean isMesas() {
        return subject == null;
    }
}
