package mesa.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has shown who they are; what they may do is read from the directory each time.
 *
 * @param passwordSince when the password became theirs with which they came in, or null for those who used none
 */
public record SignedIn(UUID personId, String username, Instant passwordSince)
        implements AuthenticatedPrincipal, Serializable {

    /** Somebody who came in without a password. */
    public SignedIn(UUID personId, String username) {
        this(personId, username, null);
    }

    SignedIn withPasswordSince(Instant changedAt) {
        return new SignedIn(personId, username, changedAt);
    }

    @Override
    public String getName() {
        return username;
    }
}
