package mesa.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import mesa.ticket.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tells in plain words with what somebody works, by what their browser says (E21). What it recognises by is read when
 * it is needed for the first time, and what was recognised lately is remembered.
 */
@Component
public class BrowserFacts {

    private static final int LONGEST_HEADER = 400;
    private static final int REMEMBERED = 200;

    private final SingletonSupplier<BrowserPatterns> patterns = SingletonSupplier.of(BrowserPatterns::read);
    private final Map<String, BrowserName> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BrowserName> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * What is known of somebody's browser and system.
     *
     * @param userAgent the header that the browser sent, or null
     * @param page the address of the page on which it happened, or null
     * @param version the version of the application that was used, or null
     */
    public Environment from(String userAgent, String page, String version) {
        var name = userAgent == null || userAgent.isBlank() ? BrowserName.UNKNOWN : nameIn(userAgent);
        return new Environment(name.browser(), name.system(), page, version);
    }

    private BrowserName nameIn(String userAgent) {
        var header = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_HEADER));
        synchronized (recent) {
            var known = recent.get(header);
            if (known != null) return known;
        }
        var name = patterns.obtain().nameIn(header); // takes its time, so others are let through meanwhile
        synchronized (recent) {
            recent.put(header, name);
        }
        return name;
    }
}
