package mesa.servicelevel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The moments that a ledger knows: whole seconds, and none before the one above it. */
final class Moments {

    private Moments() {}

    /** The moment of the next line. */
    static Instant next(Instant now, List<LedgerEntry> before) {
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        var last = before.isEmpty() ? second : before.get(before.size() - 1).at();
        return last.isAfter(second) ? last : second;
    }
}
