package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.TestClock;
import mesa.intake.mail.mailbox.Incoming.Answer;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

@ExtendWith(OutputCaptureExtension.class)
class WatcherTest {

    private static final String ADDRESS = "soporte@mesa.localhost";
    private static final String PASSWORD = "only-for-this-test";
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(200);

    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final MailDesk desk = new MailDesk();
    private GreenMailUser account;

    @BeforeEach
    void startServer() {
        server.start();
        account = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
    }

    @Test
    void whatWaitsIsBroughtAsItIsAndMarkedWhenTheDeskHasIt() {
        send("ana", "one");
        send("beto", "two");

        desk.watch(mailbox(), SELDOM);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(desk.brought())
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail).isEqualTo(mail("ana", "one")));
    }

    @Test
    void whatComesInLaterIsBroughtAtOnceBecauseTheServerSaysSo() {
        desk.watch(mailbox(), SELDOM);
        await().until(() -> desk.state().details().containsKey("lastLooked"));

        for (var number : List.of("one", "two", "three")) {
            send("ana", number);

            await().untilAsserted(() -> assertThat(subjects()).contains(number));
        }
    }

    @Test
    void aMailThatFailsStaysUnmarkedTheNextHasItsTurnAndItIsTriedAgain() {
        var tries = new AtomicInteger();
        desk.answers(mail -> {
            if (mail.contains("Subject: one") && tries.incrementAndGet() < 3) {
                throw new IllegalStateException("no database");
            }
            return Answer.TAKEN;
        });
        send("ana", "one");
        send("ana", "two");

        desk.watch(mailbox(), OFTEN);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(subjects()).containsExactly("two", "one");
        assertThat(tries).hasValue(3);
    }

    @Test
    void whileTheDatabaseIsAwayOnlyAFewMailsAreFetchedInVain() {
        var tried = new ConcurrentLinkedQueue<String>();
        desk.answers(mail -> {
            tried.add(mail);
            throw new CannotGetJdbcConnectionException("away", new SQLTransientConnectionException());
        });
        for (var number = 0; number < 60; number++) {
            send("ana", "mail " + number);
        }

        desk.watch(mailbox(), OFTEN);

        await().until(() -> Collections.frequency(tried, mail("ana", "mail 0")) >= 3);
        assertThat(Set.copyOf(tried)).hasSizeLessThanOrEqualTo(MailDesk.AT_HAND);
        desk.answers(mail -> Answer.TAKEN);
        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(subjects()).hasSize(60);
    }

    @Test
    void aMailThatTheDatabaseAlwaysStumblesOverHasItsTurnLast() {
        desk.answers(mail -> {
            if (mail.contains("Subject: heavy")) {
                throw new IllegalStateException(new SQLException("out of memory", "53200"));
            }
            return Answer.TAKEN;
        });
        send("ana", "heavy");
        for (var number = 0; number < 20; number++) {
            send("beto", "mail " + number);
        }

        desk.watch(mailbox(), OFTEN);

        await().until(() -> stored().stream().filter(WatcherTest::isMarked).count() == 20);
        assertThat(isMarked(stored().get(0))).isFalse();
        assertThat(desk.state().details().get("problem").toString()).contains("database does not answer");
    }

    @Test
    void noFaultOfTheMachineEndsTheWatching() {
        desk.stumblesOver(new StackOverflowError("only said to be one"));
        send("ana", "one");

        desk.watch(mailbox(), OFTEN);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(subjects()).containsExactly("one");
    }

    @Test
    void itSaysOnceThatMailsCannotBeTakenIn(CapturedOutput log) {
        desk.answers(mail -> {
            throw new IllegalStateException("no database");
        });
        send("ana", "one");
        desk.watch(mailbox(), OFTEN);
        await().until(() -> log.getAll().contains("can not be taken in now"));

        desk.answers(mail -> Answer.TAKEN);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(log.getAll().split("can not be taken in now", -1)).hasSize(2);
        await().until(desk.state()::isWell);
    }

    @Test
    void whatTheDeskCannotTakeYetIsLeftAloneForAWhileAndTheOthersHaveTheirTurn() {
        desk.answers(mail -> mail.contains("Subject: not yet") ? Answer.NOT_YET : Answer.TAKEN);
        send("ana", "not yet");
        desk.watch(mailbox(), OFTEN);
        await().untilAsserted(() -> assertThat(subjects()).containsExactly("not yet"));

        for (var number : List.of("one", "two", "three")) {
            send("ana", number);
            await().untilAsserted(() -> assertThat(subjects()).contains(number));
        }

        assertThat(subjects()).containsExactly("not yet", "one", "two", "three");
        assertThat(isMarked(stored().get(0))).isFalse();
        assertThat(desk.state().isWell()).isTrue();
    }

    @Test
    void whatWasLeftAloneIsBroughtAgainAfterAMinute() {
        var clock = new TestClock();
        var resting = new Resting(clock);
        clock.stopAt(Instant.parse("2026-03-02T16:00:00Z"));

        resting.rest(7);

        assertThat(resting.rests(7)).isTrue();
        assertThat(resting.rests(8)).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(resting.rests(7)).isFalse();
        clock.reset();
    }

    @Test
    void whatAnotherNodeIsBusyWithIsLeftAlone() {
        var other = new AtomicInteger();
        desk.answers(mail -> other.incrementAndGet() == 1 ? Answer.LATER : Answer.TAKEN);
        send("ana", "one");

        desk.watch(mailbox(), OFTEN);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(subjects()).containsExactly("one", "one");
    }

    @Test
    void whatAPersonReadFirstIsBroughtAllTheSameButNotWhatWasReadBeforeMesaCame() {
        send("ana", "read long ago");
        stored().get(0).setFlag(Flags.Flag.SEEN, true);
        send("ana", "never read");
        desk.watch(mailbox(), OFTEN);
        await().until(() -> subjects().contains("never read"));
        desk.stop();

        send("ana", "read by Luis");
        stored().get(2).setFlag(Flags.Flag.SEEN, true);
        desk.watch(mailbox(), OFTEN);

        await().until(() -> isMarked(stored().get(2)));
        assertThat(subjects()).containsExactly("never read", "read by Luis");
    }

    @Test
    void whatSomebodyThrewAwayIsNotBrought() {
        send("ana", "one");
        stored().get(0).setFlag(Flags.Flag.DELETED, true);
        send("ana", "two");

        desk.watch(mailbox(), OFTEN);

        await().until(() -> isMarked(stored().get(1)));
        assertThat(subjects()).containsExactly("two");
    }

    @Test
    void ofAMailThatIsTooLargeOnlyTheHeadIsBrought() {
        send("ana", "large", "x".repeat((int) MailDesk.LIMIT));
        send("ana", "small");

        desk.watch(mailbox(), SELDOM);

        await().untilAsserted(() -> assertThat(stored()).allMatch(WatcherTest::isMarked));
        assertThat(desk.tooLarge())
                .singleElement()
                .satisfies(size -> assertThat(size).isGreaterThan(MailDesk.LIMIT));
        assertThat(subjects()).containsExactly("large", "small");
        assertThat(desk.brought().get(0)).contains("From: ana@").doesNotContain("xxx");
    }

    @Test
    void theMailsOfOneSenderAreTakenInTheirOrder() {
        var numbers = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        numbers.forEach(number -> send("ana", number));
        send("beto", "other");

        desk.watch(mailbox(), SELDOM);

        await().until(() -> desk.brought().size() == 10);
        assertThat(subjects().stream().filter(subject -> !subject.equals("other")))
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void whoeverStopsWaitsForTheMailAtHandAndLeavesTheRest() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        desk.answers(mail -> {
            begun.countDown();
            waitFor(goOn);
            return Answer.TAKEN;
        });
        for (var number = 0; number < 30; number++) {
            send("ana", "mail " + number);
        }
        desk.watch(mailbox(), SELDOM);
        waitFor(begun);

        var stopping = new Thread(desk::stop);
        stopping.start();
        goOn.countDown();
        stopping.join();

        assertThat(desk.brought()).hasSizeBetween(1, 10);
        assertThat(stored().stream().filter(WatcherTest::isMarked)).hasSameSizeAs(desk.brought());
    }

    @Test
    void aServerThatGoesAwayIsReachedAgainAndBothIsSaidOnce(CapturedOutput log) {
        desk.watch(mailbox(), OFTEN);
        await().until(() -> desk.state().details().containsKey("lastLooked"));
        var port = server.getImap().getPort();

        server.stop();
        await().until(() -> !desk.state().isWell());
        assertThat(desk.state().details().get("problem").toString()).contains("nobody answers at 127.0.0.1:" + port);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        account = server.setUser(ADDRESS, ADDRESS, PASSWORD);
        send("ana", "waited");

        await().until(() -> subjects().contains("waited"));
        await().until(desk.state()::isWell);
        assertThat(log.getAll().split("can not be reached", -1)).hasSize(2);
        assertThat(log.getAll().split("is reached again", -1)).hasSize(2);
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePassword(CapturedOutput log) {
        var wrong = new Mailbox(
                null,
                ADDRESS,
                "127.0.0.1",
                server.getImap().getPort(),
                null,
                "not-the-one",
                Tls.NONE,
                null,
                null,
                null);

        desk.watch(wrong, OFTEN);

        await().until(() -> log.getAll().contains("does not let 'soporte@mesa.localhost' in"));
        assertThat(log.getAll() + wrong + desk.state().details()).doesNotContain("not-the-one");
    }

    @Test
    void aFolderThatIsNotThereIsNamed(CapturedOutput log) {
        var elsewhere = new Mailbox(
                "x", ADDRESS, "127.0.0.1", server.getImap().getPort(), null, PASSWORD, Tls.NONE, null, "Ayuda", null);

        desk.watch(elsewhere, OFTEN);

        await().until(() -> log.getAll().contains("The mailbox x can not be reached: there is no folder 'Ayuda'"));
    }

    private Mailbox mailbox() {
        return new Mailbox(
                null, ADDRESS, "127.0.0.1", server.getImap().getPort(), null, PASSWORD, Tls.NONE, null, null, null);
    }

    private void send(String who, String subject) {
        send(who, subject, "Hola");
    }

    private void send(String who, String subject, String text) {
        account.deliver(GreenMailUtil.newMimeMessage(mail(who, subject, text)));
    }

    private static String mail(String who, String subject) {
        return mail(who, subject, "Hola");
    }

    private static String mail(String who, String subject, String text) {
        return """
                From: %s@finanzas.localhost
                To: soporte@mesa.localhost
                Message-ID: <%s@finanzas.localhost>
                Subject: %s

                %s
                """.formatted(who, subject.replace(' ', '-'), subject, text).replace("\n", "\r\n");
    }

    private List<String> subjects() {
        return desk.brought().stream()
                .map(mail -> mail.replaceFirst("(?s).*Subject: (.*?)\r\n.*", "$1"))
                .toList();
    }

    private List<StoredMessage> stored() {
        return inbox().getMessages();
    }

    private MailFolder inbox() {
        return server.getManagers().getImapHostManager().getFolder(account, "INBOX");
    }

    private static boolean isMarked(StoredMessage mail) {
        return mail.isSet(Flags.Flag.SEEN)
                && List.of(mail.getFlags().getUserFlags()).contains(OpenMailbox.DONE);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
