package mesa.intake.mail.mailbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has every mailbox of the desk watched from the end of the start to the beginning of the stop. Each node watches all
 * of them; who takes a mail first has it.
 */
@Component
@EnableConfigurationProperties(MailboxSettings.class)
public class MailboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    private final MailboxSettings settings;
    private final List<Mailbox> mailboxes;
    private final Incoming incoming;
    private final ServerFactory servers;
    private final Clock clock;
    private final Map<Mailbox, MailboxState> states = new LinkedHashMap<>();

    private Running running;

    @Autowired
    MailboxWatch(
            MailboxSettings settings,
            ObjectProvider<Mailbox> further,
            Incoming incoming,
            ServerFactory servers,
            Clock clock) {
        this(settings, further.orderedStream().toList(), incoming, servers, clock);
    }

    MailboxWatch(
            MailboxSettings settings, List<Mailbox> further, Incoming incoming, ServerFactory servers, Clock clock) {
        this.settings = settings;
        this.mailboxes =
                Stream.concat(settings.mailboxes().stream(), further.stream()).toList();
        this.incoming = incoming;
        this.servers = servers;
        this.clock = clock;
        mailboxes.forEach(mailbox -> states.put(mailbox, new MailboxState(mailbox, clock)));
    }

    /** Makes the way to a mailbox's server. */
    @Component
    record ServerFactory(SslBundles certificates, FirstMails firstMails) {

        MailServer of(Mailbox mailbox, Clock clock) {
            return new MailServer(mailbox, certificates, firstMails, clock);
        }
    }

    private record Running(
            List<Watcher> watchers, List<Thread> threads, Hands hands, ScheduledExecutorService alarms) {}

    Map<Mailbox, MailboxState> states() {
        return states;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.mailIn().watch();
    }

    @Override
    public synchronized void start() {
        if (running != null || mailboxes.isEmpty()) {
            return;
        }
        var hands = new Hands(settings.mailIn().atOnce());
        var alarms = Executors.newScheduledThreadPool(mailboxes.size(), MailboxWatch::alarm);
        var watchers = mailboxes.stream()
                .map(mailbox -> watcher(mailbox, hands, alarms))
                .toList();
        var threads = new ArrayList<Thread>();
        for (var place = 0; place < watchers.size(); place++) {
            threads.add(new Thread(
                    watchers.get(place), "mailbox-" + mailboxes.get(place).name()));
        }
        threads.forEach(Thread::start);
        running = new Running(watchers, threads, hands, alarms);
        LOG.info("Watching {}", mailboxes);
    }

    private static Thread alarm(Runnable work) {
        var thread = new Thread(work, "mailbox-alarm");
        thread.setDaemon(true);
        return thread;
    }

    private Watcher watcher(Mailbox mailbox, Hands hands, ScheduledExecutorService alarms) {
        var intake = settings.mailIn();
        var desk = new Round.Desk(
                mailbox.name(),
                incoming,
                hands,
                intake.limit().toBytes(),
                Watcher.nothingTroublesome(),
                new Resting(clock));
        return new Watcher(mailbox, servers.of(mailbox, clock), desk, states.get(mailbox), intake.lookEvery(), alarms);
    }

    /** Ends when every mail at hand is taken in and marked, or after twenty seconds. */
    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        running.watchers().forEach(Watcher::stop);
        running.threads().forEach(MailboxWatch::join);
        running.hands().close();
        running.alarms().shutdownNow();
        running = null;
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
