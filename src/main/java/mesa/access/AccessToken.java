package mesa.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A program's way in on behalf of a person; only the hash of the secret is kept. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    private UUID id;

    private UUID personId;
    private String name;
    private String hash;
    private Instant createdAt;
    private Instant expiresAt;

    protected AccessToken() {}

    AccessToken(UUID personId, String name, String hash, Instant createdAt, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.name = name;
        this.hash = hash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    UUID personId() {
        return personId;
    }

    boolean isValid(Instant now) {
        return expiresAt.isAfter(now);
    }

    TokenDetails details() {
        return new TokenDetails(id, name, createdAt, expiresAt);
    }
}
