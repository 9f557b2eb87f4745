package mesa.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The tokens that were given out and not revoked. */
interface AccessTokens extends JpaRepository<AccessToken, UUID> {

    Optional<AccessToken> findByHash(String hash);

    List<AccessToken> findByPersonIdOrderByCreatedAtDesc(UUID person);

    int deleteByIdAndPersonId(UUID id, UUID person);

    void deleteByPersonId(UUID person);
}
