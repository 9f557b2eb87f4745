package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mesa.FreePort;
import mesa.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MailPowerCutIT {

    private static final int MAILS = 200;
    private static final String ADDRESS = "soporte@mesa.localhost";
    private static final String PASSWORD = "of-the-mailbox";

    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private GreenMailUser account;

    @BeforeEach
    void fillTheMailbox() {
        mail.start();
        account = mail.setUser(ADDRESS, ADDRESS, PASSWORD);
        IntStream.range(0, MAILS)
                .mapToObj(MailPowerCutIT::mail)
                .forEach(text -> account.deliver(GreenMailUtil.newMimeMessage(text)));
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void everyMailIsOneTicketWhenTwoNodesWatchAMailboxAndOneOfThemIsKilledMidway() {
        var settings = settings();
        var one = Node.start("mail-node-1", FreePort.find(), settings);
        try (var other = Node.start("mail-node-2", FreePort.find(), settings)) {
            one.untilReady();
            other.untilReady();
            await().atMost(Duration.ofMinutes(2)).until(() -> marked() > MAILS / 4);
            one.kill();
            assertThat(marked()).as("mails marked when the node was killed").isLessThan(MAILS);

            await().atMost(Duration.ofMinutes(3)).until(() -> marked() == MAILS);

            var database = database(settings);
            assertThat(count("ticket", database)).isEqualTo(MAILS);
            assertThat(count("(select distinct subject from ticket)", database)).isEqualTo(MAILS);
            assertThat(count("received_mail where state = 'TICKET'", database)).isEqualTo(MAILS);
            assertThat(count("act_hi_procinst where proc_def_key_ = 'IncidentLifecycle'", database))
                    .isEqualTo(MAILS);
        } finally {
            one.kill();
        }
    }

    private Map<String, String> settings() {
        var settings = ProductionSettings.withMailAt(mail.getSmtp().getPort());
        settings.put("MESA_MAILBOXES_0_ADDRESS", ADDRESS);
        settings.put("MESA_MAILBOXES_0_HOST", "127.0.0.1");
        settings.put("MESA_MAILBOXES_0_PORT", Integer.toString(mail.getImap().getPort()));
        settings.put("MESA_MAILBOXES_0_PASSWORD", PASSWORD);
        settings.put("MESA_MAILBOXES_0_TLS", "none");
        return settings;
    }

    private long marked() {
        return mail.getManagers().getImapHostManager().getFolder(account, "INBOX").getMessages().stream()
                .filter(MailPowerCutIT::isMarked)
                .count();
    }

    private static boolean isMarked(StoredMessage stored) {
        return stored.isSet(Flags.Flag.SEEN);
    }

    private static long count(String what, JdbcClient database) {
        return database.sql("select count(*) from " + what + (what.startsWith("(") ? " counted" : ""))
                .query(Long.class)
                .single();
    }

    private static JdbcClient database(Map<String, String> settings) {
        return JdbcClient.create(new DriverManagerDataSource(
                settings.get("SPRING_DATASOURCE_URL"), TestPostgres.USER, TestPostgres.USER));
    }

    private static String mail(int number) {
        return """
                From: Persona %1$d <persona%1$d@escuela.localhost>
                To: soporte@mesa.localhost
                Message-ID: <%1$d@escuela.localhost>
                Date: Mon, 23 Nov 2026 10:00:00 -0600
                Subject: No imprime la impresora %1$d

                La impresora del piso %1$d no imprime desde la mañana.
                """.formatted(number).replace("\n", "\r\n");
    }
}
