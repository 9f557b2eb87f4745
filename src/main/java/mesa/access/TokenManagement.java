package mesa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs: named, ending, revocable, and told exactly once. */
@Service
public class TokenManagement {

    private static final String PREFIX = "mesa_";

    private final SecureRandom random = new SecureRandom();
    private final AccessTokens tokens;
    private final Directory directory;
    private final Clock clock;

    TokenManagement(AccessTokens tokens, Directory directory, Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.clock = clock;
    }

    /** A fresh token: the secret, which is told only now, and what is kept of it. */
    public record Issued(String token, TokenDetails details) {

        @Override
        public String toString() {
            return "Issued[" + details + "]";
        }
    }

    /** Gives the person a token that is good until {@code expiresAt}. */
    @Transactional
    public Issued issue(Person person, String name, Instant expiresAt) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var kept = tokens.save(new AccessToken(person.id(), name, hash(token), clock.instant(), expiresAt));
        return new Issued(token, kept.details());
    }

    /** The person's tokens, newest first, over ones included. */
    public List<TokenDetails> of(Person person) {
        return tokens.findByPersonIdOrderByCreatedAtDesc(person.id()).stream()
                .map(AccessToken::details)
                .toList();
    }

    /** Ends one of the person's tokens at once; false when there is no such token of theirs. */
    @Transactional
    public boolean revoke(Person person, UUID id) {
        return tokens.deleteByIdAndPersonId(id, person.id()) == 1;
    }

    /** Ends all of the person's tokens at once. */
    @Transactional
    public void revokeAll(Person person) {
        tokens.deleteByPersonId(person.id());
    }

    /** Whose token that is, empty when it is unknown, revoked or over. */
    public Optional<Person> personOf(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        return tokens.findByHash(hash(token))
                .filter(known -> known.isValid(clock.instant()))
                .flatMap(known -> directory.person(known.personId()))
                .filter(Person::isRegistered);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
