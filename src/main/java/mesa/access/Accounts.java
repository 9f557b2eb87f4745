package mesa.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's log-in. Right and wrong passwords are counted in one statement each, so that guessing in parallel wins
 * nothing.
 */
interface Accounts extends JpaRepository<Account, UUID> {

    /** Forgets earlier wrong passwords; 0 when the account is locked. */
    @Modifying
    @Transactional
    @Query("""
            update Account a set a.failedAttempts = 0, a.lockedUntil = null
            where a.personId = :person and (a.lockedUntil is null or a.lockedUntil <= :now)""")
    int countRight(UUID person, Instant now);

    /** Counts a wrong password and locks when it was the last one allowed; a lock that stands is not prolonged. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            update account a set
                failed_attempts = counted.attempts,
                locked_until = case when counted.attempts >= :allowed then cast(:until as timestamptz) end
            from (select person_id, case when locked_until is null then failed_attempts + 1 else 1 end as attempts
                  from account where person_id = :person for update) counted
            where a.person_id = counted.person_id and (a.locked_until is null or a.locked_until <= :now)""")
    int countWrong(UUID person, int allowed, Instant until, Instant now);

    /** Since when the person has the present password; empty without one. */
    @Query("select a.changedAt from Account a where a.personId = :person")
    Optional<Instant> changedAt(UUID person);

    /** Changes the password and unlocks, if nobody has changed it since {@code before}. */
    @Modifying
    @Query("""
            update Account a
            set a.passwordHash = :hash, a.changedAt = :now, a.failedAttempts = 0, a.lockedUntil = null
            where a.personId = :person and a.changedAt = :before""")
    int replace(UUID person, Instant before, String hash, Instant now);

    /** Gives the first password; 0 when there is one. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into account (person_id, password_hash, failed_attempts, changed_at)
            values (:person, :hash, 0, :now) on conflict do nothing""")
    int giveFirst(UUID person, String hash, Instant now);
}
