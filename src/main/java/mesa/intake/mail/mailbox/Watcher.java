package mesa.intake.mail.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one mailbox for as long as the desk runs: works off what waits, lets the server say when there is more, and
 * connects again, after growing pauses, whenever the connection is lost.
 */
final class Watcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long AGAIN = 500;
    private static final int MOST_STUMBLES = 5;
    private static final int SELDOM = 5;

    private final Mailbox mailbox;
    private final MailServer server;
    private final Round.Desk desk;
    private final MailboxState state;
    private final Duration lookEvery;
    private final ScheduledExecutorService alarms;
    private final CountDownLatch end = new CountDownLatch(1);

    private Duration pause = Duration.ZERO;
    private Duration respite = Duration.ZERO;
    private long stumbledOver;
    private int timesInARow;
    private volatile OpenMailbox open;

    /** Everything at hand goes to the desk; {@code alarms} end the waiting for a server that says nothing. */
    Watcher(
            Mailbox mailbox,
            MailServer server,
            Round.Desk desk,
            MailboxState state,
            Duration lookEvery,
            ScheduledExecutorService alarms) {
        this.mailbox = mailbox;
        this.server = server;
        this.desk = desk;
        this.state = state;
        this.lookEvery = lookEvery;
        this.alarms = alarms;
    }

    static Set<Long> nothingTroublesome() {
        return new HashSet<>();
    }

    @Override
    public void run() {
        while (!isOver()) {
            try {
                watch();
            } catch (MessagingException | IOException | TokenRefused | RuntimeException | Error e) {
                lost(e);
            }
        }
    }

    private void watch() throws MessagingException, IOException, TokenRefused {
        try (var opened = server.open()) {
            open = opened;
            while (!isOver()) {
                var round = look(opened);
                state.isReached();
                pause = Duration.ZERO;
                rest(opened, round);
            }
        } finally {
            open = null;
        }
    }

    /** Works off what waits. */
    private Round look(OpenMailbox opened) throws MessagingException, IOException {
        var round = new Round(opened, desk, this::isOver);
        try {
            round.through(opened.unmarked());
        } finally {
            state.looked(round);
        }
        return round;
    }

    /** While the database is away nothing can be done with news, so that nobody listens for them. */
    private void rest(OpenMailbox opened, Round round) throws MessagingException {
        if (round.brokeOffAt() != null) {
            suspect(round.brokeOffAt());
            respite = longer(respite);
            sleep(respite);
        } else {
            respite = Duration.ZERO;
            timesInARow = 0;
            await(opened, round.left() == 0 ? lookEvery : shorter(SOON, lookEvery));
        }
    }

    /** Should it be the mail that the database stumbles over, it has its turn last. */
    private void suspect(long uid) {
        timesInARow = uid == stumbledOver ? timesInARow + 1 : 1;
        stumbledOver = uid;
        if (timesInARow == MOST_STUMBLES) {
            desk.troublesome().add(uid);
        }
    }

    private void await(OpenMailbox opened, Duration time) throws MessagingException {
        if (isOver()) {
            return;
        }
        if (!opened.tellsOfNews()) {
            sleep(time);
            return;
        }
        var alarm = alarms.scheduleWithFixedDelay(opened::wakeUp, time.toMillis(), AGAIN, TimeUnit.MILLISECONDS);
        try {
            opened.waitForNews();
        } finally {
            alarm.cancel(false);
        }
    }

    /** The first time it connects again at once: servers end connections now and then, and nobody has to know. */
    private void lost(Throwable why) {
        if (isOver()) {
            return;
        }
        LOG.debug("The connection to the mailbox {} is lost", mailbox.name(), why);
        if (Trouble.isRefusal(why)) {
            refused(why);
            return;
        }
        if (!pause.isZero()) {
            state.cannotBeReached(Trouble.inWords(why, mailbox));
        }
        sleep(pause);
        pause = longer(pause);
    }

    /** Who tries a wrong password often is taken for a burglar and shut out, with all mailboxes on that server. */
    private void refused(Throwable why) {
        state.cannotBeReached(Trouble.inWords(why, mailbox));
        pause = pause.compareTo(lookEvery) < 0 ? lookEvery : lookEvery.multipliedBy(SELDOM);
        sleep(pause);
    }

    private Duration longer(Duration before) {
        return shorter(before.isZero() ? SHORTEST_PAUSE : before.multipliedBy(2), lookEvery);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void sleep(Duration time) {
        try {
            end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.countDown();
        }
    }

    private boolean isOver() {
        return end.getCount() == 0;
    }

    private void wakeUp() {
        var waiting = open;
        if (waiting != null) {
            waiting.wakeUp();
        }
    }

    /** Lets it end after the mail at hand. */
    void stop() {
        end.countDown();
        alarms.scheduleWithFixedDelay(this::wakeUp, 0, AGAIN, TimeUnit.MILLISECONDS);
    }
}
