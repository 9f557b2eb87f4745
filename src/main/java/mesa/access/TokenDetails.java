package mesa.access;

import java.time.Instant;
import java.util.UUID;

/** What its owner sees of a token; never the token itself. */
public record TokenDetails(UUID id, String name, Instant createdAt, Instant expiresAt) {}
