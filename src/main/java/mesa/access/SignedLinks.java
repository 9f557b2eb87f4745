package mesa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/**
 * Links that let the receiver of a mail do one thing without a log-in (C17, A16): signed, for one purpose, with an end.
 *
 * <p>A token is {@code subject.end.signature}, the subject readable by whoever holds it (Base64), the signature an
 * HMAC-SHA256 over purpose, subject and end.
 */
@Service
public class SignedLinks {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern TOKEN = Pattern.compile("([\\w-]{1,400})\\.([0-9a-z]{1,12})\\.([\\w-]{43})");

    private final SigningKey key;
    private final AccessSettings settings;
    private final Clock clock;

    SignedLinks(SigningKey key, AccessSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A token for a link.
     *
     * @param purpose what may be done with it, such as {@code solution} or {@code survey}
     * @param subject about what: a ticket number, optionally with more behind a colon
     * @param valid for how long, by the wall clock
     */
    public String sign(String purpose, String subject, Duration valid) {
        var about = TEXT.encodeToString(subject.getBytes(StandardCharsets.UTF_8));
        var end = Long.toString(clock.instant().plus(valid).getEpochSecond(), Character.MAX_RADIX);
        return about + "." + end + "." + TEXT.encodeToString(signature(purpose, about, end));
    }

    /** The subject of a token, empty when it was changed, is over, or was made for something else. */
    public Optional<String> subject(String purpose, String token) {
        var parts = TOKEN.matcher(token == null ? "" : token);
        if (!parts.matches()
                || isOver(parts.group(2))
                || !isOurs(purpose, parts.group(1), parts.group(2), parts.group(3))) return Optional.empty();
        return Optional.of(new String(Base64.getUrlDecoder().decode(parts.group(1)), StandardCharsets.UTF_8));
    }

    /** An absolute address of this desk, such as the one people find in their mails. */
    public String url(String path) {
        return settings.baseUrl().replaceAll("/+$", "") + (path.startsWith("/") ? path : "/" + path);
    }

    private boolean isOver(String end) {
        return Long.parseLong(end, Character.MAX_RADIX) <= clock.instant().getEpochSecond();
    }

    private boolean isOurs(String purpose, String about, String end, String signature) {
        var expected = TEXT.encodeToString(signature(purpose, about, end));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] signature(String purpose, String about, String end) {
        return key.sign("link\n" + purpose + "\n" + about + "\n" + end);
    }
}
