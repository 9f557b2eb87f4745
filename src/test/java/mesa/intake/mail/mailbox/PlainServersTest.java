package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PlainServersTest {

    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(200);

    private final MailDesk desk = new MailDesk();

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aServerWithoutKeywordsIsMarkedBySeenAlone() throws IOException {
        try (var server = new PlainImapServer(120, PlainServersTest::mail)) {
            desk.watch(mailboxAt(server, Tls.NONE), SELDOM);

            await().until(() -> server.seen() == 120);
            assertThat(desk.brought()).hasSize(120).doesNotHaveDuplicates();
            assertThat(server.asked()).noneMatch(command -> command.contains(OpenMailbox.DONE));
            desk.stop();
        }
    }

    @Test
    void aServerThatSaysNothingByItselfIsAskedNowAndThen() throws IOException {
        try (var server = new PlainImapServer(1, PlainServersTest::mail)) {
            desk.watch(mailboxAt(server, Tls.NONE), OFTEN);

            await().until(() -> countOf("UID SEARCH UNDELETED UNSEEN", server) > 3);
            assertThat(server.asked()).noneMatch(command -> command.startsWith("IDLE"));
            desk.stop();
        }
    }

    @Test
    void aServerThatTellsOfNewsIsLookedAtNowAndThenAllTheSame() throws IOException {
        try (var server = new PlainImapServer(1, PlainServersTest::mail, "IDLE", "KEYWORDS")) {
            desk.watch(mailboxAt(server, Tls.NONE), OFTEN);

            await().until(() -> countOf("IDLE", server) > 3);
            assertThat(countOf("LOGIN", server)).as("connections").isOne();
            assertThat(server.done()).containsExactly(1);
            desk.stop();
        }
    }

    @Test
    void ofALargeMailboxNothingIsAskedButTheUidsAndPageByPageTheMails() throws IOException {
        try (var server = new PlainImapServer(1000, PlainServersTest::mail, "KEYWORDS")) {
            desk.watch(mailboxAt(server, Tls.NONE), SELDOM);

            await().until(() -> server.done().size() == 1000);
            assertThat(server.done()).isEqualTo(PlainImapServer.upTo(1000));
            assertThat(desk.brought()).hasSize(1000).doesNotHaveDuplicates();
            assertThat(fetches(server))
                    .allSatisfy(fetch -> assertThat(mailsIn(fetch)).isLessThanOrEqualTo(Round.PAGE));
            assertThat(fetches(server)).noneMatch(fetch -> fetch.contains("ENVELOPE") || fetch.contains("HEADER"));
            desk.stop();
        }
    }

    @Test
    void aMailAtWhichTheServerHangsUpDoesNotBlockTheNext() throws IOException {
        try (var server = new PlainImapServer(10, PlainServersTest::mail, "KEYWORDS")) {
            var times = new AtomicInteger();
            server.hangUpAt(uid -> uid == 3 && times.incrementAndGet() < 4);

            desk.watch(mailboxAt(server, Tls.NONE), OFTEN);

            await().until(() -> server.done().size() == 10);
            assertThat(times).hasValue(4);
            assertThat(desk.brought().get(desk.brought().size() - 1)).contains("Subject: mail 3\r\n");
            desk.stop();
        }
    }

    @Test
    void aWrongPasswordIsNotTriedAgainAndAgain(CapturedOutput log) throws IOException {
        try (var server = new PlainImapServer(1, PlainServersTest::mail)) {
            server.refuseEverybody();

            desk.watch(mailboxAt(server, Tls.NONE), SELDOM);

            await().until(() -> log.getAll().contains("in (AUTHENTICATIONFAILED)"));
            assertThat(countOf("LOGIN", server)).isOne();
            desk.stop();
        }
    }

    @Test
    void aServerThatCanNotTalkSafelyIsNotGivenThePassword(CapturedOutput log) throws IOException {
        try (var server = new PlainImapServer(1, PlainServersTest::mail)) {
            desk.watch(mailboxAt(server, Tls.STARTTLS), OFTEN);

            await().until(() -> log.getAll().contains("127.0.0.1:%d does not offer STARTTLS".formatted(server.port())));
            assertThat(server.asked()).noneMatch(command -> command.startsWith("LOGIN"));
            desk.stop();
        }
    }

    private static long countOf(String command, PlainImapServer server) {
        return server.asked().stream()
                .filter(asked -> asked.startsWith(command))
                .count();
    }

    private static List<String> fetches(PlainImapServer server) {
        return server.asked().stream()
                .filter(command -> command.contains("FETCH"))
                .toList();
    }

    private static int mailsIn(String fetch) {
        var set = fetch.replaceFirst("(UID )?FETCH (\\S+).*", "$2");
        return List.of(set.split(",")).stream()
                .map(range -> range.split(":"))
                .mapToInt(ends -> Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1)
                .sum();
    }

    private static Mailbox mailboxAt(PlainImapServer server, Tls tls) {
        return new Mailbox(
                null, "soporte@mesa.localhost", "127.0.0.1", server.port(), null, "a-password", tls, null, null, null);
    }

    static String mail(int number) {
        return "From: person%d@example.org\r\nSubject: mail %d\r\n\r\nHola\r\n".formatted(number % 7, number);
    }
}
