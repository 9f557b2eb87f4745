package mesa.portal.links;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who asked for links lately. */
interface LinkRequests extends Repository<LinkRequest, UUID> {

    LinkRequest save(LinkRequest request);

    Optional<LinkRequest> findById(UUID id);

    /** How many mails with links the person was sent since then. */
    int countByPersonAndAskedAtAfter(UUID person, Instant since);

    /** Lets nobody else count this person's until the transaction is over. */
    @Query(nativeQuery = true, value = """
            select count(*) from (select pg_advisory_xact_lock(hashtextextended('links ' || :person, 0))) waited""")
    int takeTurn(String person);

    @Modifying
    @Query("delete from LinkRequest r where r.askedAt < :then")
    void forgetAskedBefore(Instant then);
}
