package mesa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Spares programs that send their password with every call the slow hash each time: a right password is remembered for
 * a short while, as a signature in memory. The signature covers the stored hash too, so a changed password is forgotten
 * at once on every node.
 */
@Component
class RecentLogIns {

    private static final int MOST = 2000;

    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final SigningKey key;
    private final AccessSettings settings;
    private final Clock clock;

    RecentLogIns(SigningKey key, AccessSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    boolean knows(Account account, String password) {
        var end = ends.get(signature(account, password));
        return end != null && end.isAfter(clock.instant());
    }

    void remember(Account account, String password) {
        var now = clock.instant();
        if (ends.size() >= MOST) ends.values().removeIf(end -> !end.isAfter(now));
        if (ends.size() < MOST) ends.put(signature(account, password), now.plus(settings.rememberFor()));
    }

    private String signature(Account account, String password) {
        var text = "log-in\n" + account.personId() + "\n" + account.passwordHash() + "\n" + password;
        return Base64.getEncoder().encodeToString(key.sign(text));
    }
}
