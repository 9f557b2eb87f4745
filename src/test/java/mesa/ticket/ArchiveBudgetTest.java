package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ArchiveBudgetTest {

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int PIECE = 64 * 1024;

    private final AtomicLong worked = new AtomicLong(Duration.ofHours(3).toNanos());
    private final ArchiveBudget budget =
            new ArchiveBudget(new ArchiveLimits(3, 5000, DataSize.ofMegabytes(250)), "lento.zip", worked::get);

    @Test
    void anArchiveThatTakesThirtySecondsOfWorkIsLookedAt() {
        budget.find();
        worked.addAndGet(MOST.toNanos());

        assertThatCode(() -> {
                    budget.unpack(PIECE);
                    budget.find();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void anArchiveThatIsMadeToBeSlowIsNot() {
        budget.find();
        worked.addAndGet(MOST.toNanos() + 1);

        assertThat(catchThrowableOfType(AttachmentRefused.class, () -> budget.unpack(PIECE))
                        .reason())
                .isEqualTo(Reason.ARCHIVE_TOO_LARGE);
        assertThat(catchThrowableOfType(AttachmentRefused.class, budget::find).reason())
                .isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }
}
