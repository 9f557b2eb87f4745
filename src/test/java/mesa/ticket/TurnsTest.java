package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import mesa.ticket.AttachmentRefused.Reason;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void whoeverWaitsHasATurnWhenAnotherIsDone() throws Exception {
        var turns = new Turns(1, 1, LONG);
        turns.begin("uno.txt");
        var person = Executors.newSingleThreadExecutor();
        var second = person.submit(() -> turns.begin("dos.txt"));

        turns.end();

        second.get();
        turns.end();
        turns.begin("tres.txt");
        person.shutdown();
    }

    @Test
    void whoWouldWaitBehindTooManyIsSentAwayAtOnce() throws Exception {
        var turns = new Turns(1, 1, LONG);
        turns.begin("uno.txt");
        var waiting = new AtomicReference<Thread>();
        var person = Executors.newSingleThreadExecutor();
        var second = person.submit(() -> {
            waiting.set(Thread.currentThread());
            turns.begin("dos.txt");
        });
        await().until(() -> waiting.get() != null && waiting.get().getState() == Thread.State.TIMED_WAITING);

        var refused = catchThrowableOfType(AttachmentRefused.class, () -> turns.begin("tres.txt"));

        assertThat(refused.reason()).isEqualTo(Reason.BUSY);
        assertThat(refused.details()).containsExactly("tres.txt");
        turns.end();
        second.get();
        turns.end();
        person.shutdown();
    }

    @Test
    void nobodyWaitsForEver() {
        var turns = new Turns(1, 1, Duration.ofMillis(1));
        turns.begin("uno.txt");

        var refused = catchThrowableOfType(AttachmentRefused.class, () -> turns.begin("dos.txt"));

        assertThat(refused.reason()).isEqualTo(Reason.BUSY);
        turns.end();
        turns.begin("dos.txt");
    }
}
