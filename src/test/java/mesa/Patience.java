package mesa;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How tests wait, all of them: for as long as a busy machine may need, and for nothing but what they ask. A thread of
 * the embedded mail server that stumbles over a connection that was hung up is not what they wait for.
 */
public final class Patience implements BeforeAllCallback {

    /** Much longer than anything takes; whoever waits so long waits in vain. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(LONGEST);
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
