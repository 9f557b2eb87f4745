package mesa.intake.mail.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundles;

/** A desk that only keeps what its mailbox brings, and answers as the test says. */
final class MailDesk implements Incoming, AutoCloseable {

    static final long LIMIT = 100_000;

    /** How many mails lie with the desk or before it at the same moment, at most. */
    static final int AT_HAND = 5;

    private final List<String> brought = new CopyOnWriteArrayList<>();
    private final List<Long> tooLarge = new CopyOnWriteArrayList<>();
    private final Map<Long, Long> firstMails = new ConcurrentHashMap<>();
    private final ScheduledExecutorService alarms = Executors.newScheduledThreadPool(1);
    private final Hands hands = new Hands(2);
    private volatile Function<String, Answer> answer = mail -> Answer.TAKEN;
    private final AtomicReference<Error> fault = new AtomicReference<>();
    private MailboxState state;
    private Watcher watcher;
    private Thread thread;

    /** What was brought whole, in the order of its end. */
    List<String> brought() {
        return brought;
    }

    /** The sizes of those of which only the head was brought; the heads are among what was brought. */
    List<Long> tooLarge() {
        return tooLarge;
    }

    MailboxState state() {
        return state;
    }

    void answers(Function<String, Answer> answer) {
        this.answer = answer;
    }

    /** Something that no program recovers from happens when the mailbox is opened, once. */
    void stumblesOver(Error once) {
        fault.set(once);
    }

    @Override
    public Answer take(String mailbox, Path raw) {
        try {
            var mail = Files.readString(raw, StandardCharsets.ISO_8859_1);
            var given = answer.apply(mail);
            brought.add(mail);
            return given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer takeHeaders(String mailbox, Path headers, long size) {
        tooLarge.add(size);
        return take(mailbox, headers);
    }

    MailDesk watch(Mailbox mailbox, Duration lookEvery) {
        return watch(mailbox, lookEvery, new DefaultSslBundleRegistry());
    }

    MailDesk watch(Mailbox mailbox, Duration lookEvery, SslBundles certificates) {
        var clock = Clock.systemUTC();
        var server = new MailServer(mailbox, certificates, this::firstUid, clock);
        var to = new Round.Desk(mailbox.name(), this, hands, LIMIT, Watcher.nothingTroublesome(), new Resting(clock));
        state = new MailboxState(mailbox, clock);
        watcher = new Watcher(mailbox, server, to, state, lookEvery, alarms);
        thread = new Thread(watcher, "mailbox-of-a-test");
        thread.start();
        return this;
    }

    private long firstUid(String mailbox, long validity, long nextUid) {
        var stumble = fault.getAndSet(null);
        if (stumble != null) {
            throw stumble;
        }
        return firstMails.computeIfAbsent(validity, unknown -> nextUid);
    }

    /** Stops watching, and waits for the end. */
    void stop() {
        watcher.stop();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new AssertionError("The watching does not end");
        }
    }

    @Override
    public void close() {
        if (thread != null && thread.isAlive()) {
            stop();
        }
        hands.close();
        alarms.shutdownNow();
    }
}
