package mesa.api;

import java.util.Optional;
import java.util.UUID;

/** Ids as they come in addresses. */
final class Ids {

    private Ids() {}

    /** The id, or empty when it is none. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
