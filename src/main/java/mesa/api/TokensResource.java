package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.access.CurrentPerson;
import mesa.access.TokenDetails;
import mesa.access.TokenManagement;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own tokens for programs; made with the password, never with another token. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens")
class TokensResource {

    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final int USUAL_DAYS = 90;
    private static final int LONGEST_NAME = 100;

    private final TokenManagement tokens;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    TokensResource(TokenManagement tokens, CurrentPerson currentPerson, Clock clock) {
        this.tokens = tokens;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The token that is wanted. */
    @Schema(name = "NewToken")
    record NewToken(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = LONGEST_NAME, example = "nightly report")
            String name,

            @Schema(nullable = true, description = "Its end; or say days")
            Instant expiresAt,

            @Schema(nullable = true, description = "How long it is good for; 90 when neither is said")
            Integer days) {}

    /** A fresh token; the only time that it is told. */
    @Schema(name = "IssuedToken")
    record IssuedToken(
            @Schema(example = "mesa_...", description = "Keep it; it is not told again")
            String token,

            UUID id,
            String name,
            Instant expiresAt) {

        @Override
        public String toString() {
            return "IssuedToken[id=%s, name=%s]".formatted(id, name);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token",
            description =
                    "With HTTP Basic. The answer is the only time that the token is told; an Idempotency-Key is ignored.")
    ResponseEntity<IssuedToken> issue(@RequestBody NewToken wanted) {
        var name = Limits.text("name", wanted.name(), LONGEST_NAME).strip();
        var issued = tokens.issue(currentPerson.get(), name, end(wanted));
        var details = issued.details();
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + details.id()))
                .body(new IssuedToken(issued.token(), details.id(), details.name(), details.expiresAt()));
    }

    @GetMapping
    @Operation(summary = "One's own tokens, newest first")
    List<TokenDetails> tokens() {
        return tokens.of(currentPerson.get());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token at once")
    void revoke(@PathVariable UUID id) {
        if (!tokens.revoke(currentPerson.get(), id)) throw new NothingHere("api.problem.no-token");
    }

    private Instant end(NewToken wanted) {
        var now = clock.instant();
        var last = now.plus(LONGEST);
        if (wanted.expiresAt() != null) {
            if (!wanted.expiresAt().isAfter(now) || wanted.expiresAt().isAfter(last))
                throw new WrongField("expiresAt", "api.problem.token-end");
            return wanted.expiresAt();
        }
        var days = wanted.days() == null ? USUAL_DAYS : wanted.days();
        if (days < 1 || days > LONGEST.toDays()) throw new WrongField("days", "api.problem.token-end");
        return now.plus(Duration.ofDays(days));
    }
}
