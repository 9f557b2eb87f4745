package mesa.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's log-in: the password's hash, and how often a wrong one was tried since the last right one. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID personId;

    private String passwordHash;
    private int failedAttempts;
    private Instant lockedUntil;
    private Instant changedAt;

    protected Account() {}

    Account(UUID personId, String passwordHash, Instant now) {
        this.personId = personId;
        changePassword(passwordHash, now);
    }

    UUID personId() {
        return personId;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant changedAt() {
        return changedAt;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        changedAt = now;
        unlock();
    }

    void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }
}
