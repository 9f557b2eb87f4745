package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mesa.MesaTest;
import mesa.bench.Stopwatch;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import mesa.intake.mail.mailbox.MailboxSettings.MailIn;
import mesa.intake.mail.mailbox.MailboxWatch.ServerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/**
 * Mails worked off in a second, from IMAP to the started process, and whether a large mailbox slows down: the time of
 * every thousandth part. Everybody writes once.
 */
@MesaTest(backgroundJobs = false)
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MailIntakeBench {

    private static final int MAILS = Integer.getInteger("mesa.bench.mails", 10_000);
    private static final int PARTS = 10;
    private static final int AT_ONCE = Integer.getInteger("mesa.bench.at-once", 3);

    @Autowired
    private Incoming desk;

    @Autowired
    private ServerFactory servers;

    @Autowired
    private JdbcClient database;

    @Test
    void aLargeMailbox() throws IOException {
        try (var server = new PlainImapServer(MAILS, MailIntakeBench::mail, "IDLE", "KEYWORDS")) {
            var watch = watching(server);
            var parts = new ArrayList<Duration>();
            watch.start();
            try {
                for (var part = 1; part <= PARTS; part++) {
                    parts.add(timeUntil(server, MAILS / PARTS * part));
                }
            } finally {
                watch.stop();
            }
            report(parts);
        }
        assertThat(database.sql("select count(distinct ticket) from received_mail where state = 'TICKET'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MAILS);
    }

    private MailboxWatch watching(PlainImapServer server) {
        var mailbox = new Mailbox(
                "bench", "soporte@mesa.localhost", "127.0.0.1", server.port(), null, "any", Tls.NONE, null, null, null);
        var settings = new MailboxSettings(
                List.of(mailbox), new MailIn(true, DataSize.ofMegabytes(35), Duration.ofMinutes(1), AT_ONCE));
        return new MailboxWatch(settings, List.of(), desk, servers, Clock.systemUTC());
    }

    private static Duration timeUntil(PlainImapServer server, int seen) {
        var start = System.nanoTime();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(30))
                .until(() -> server.seen() >= seen);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void report(List<Duration> parts) {
        for (var part = 0; part < parts.size(); part++) {
            Stopwatch.say(
                    "mails a second, part %d of %d of %,d mails, %d at once".formatted(part + 1, PARTS, MAILS, AT_ONCE),
                    "%.1f".formatted(MAILS / PARTS * 1e9 / parts.get(part).toNanos()));
        }
        var median = parts.stream().sorted().toList().get(parts.size() / 2);
        Stopwatch.say("mails a second, median of the parts", "%.1f".formatted(MAILS / PARTS * 1e9 / median.toNanos()));
    }

    private static String mail(int number) {
        return """
                Return-Path: <persona%1$d@escuela.localhost>
                Received: from mx.escuela.localhost by mail.mesa.localhost; Mon, 23 Nov 2026 10:00:01 -0600
                From: Persona %1$d <persona%1$d@escuela.localhost>
                To: Mesa de Ayuda <soporte@mesa.localhost>
                Message-ID: <bench-%1$d@escuela.localhost>
                Date: Mon, 23 Nov 2026 10:00:00 -0600
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Subject: No imprime la impresora %1$d

                La impresora del piso %1$d no imprime desde hoy.

                Saludos
                --\s
                Persona %1$d
                """.formatted(number).replace("\n", "\r\n");
    }
}
