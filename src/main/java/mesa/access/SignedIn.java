package mesa.access;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has shown who they are; what they may do is read from the directory each time. */
public record SignedIn(UUID personId, String username) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
