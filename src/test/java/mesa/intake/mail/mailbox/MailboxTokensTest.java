package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.LogManager;
import mesa.intake.mail.mailbox.Mailbox.OAuth2;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailboxTokensTest {

    private static final String ADDRESS = "soporte@mesa.localhost";
    private static final String SECRET = "secret-of-the-client";
    private static final String REFRESH = "token-to-refresh-with";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final MailDesk desk = new MailDesk();
    private final Logger everything = (Logger) LoggerFactory.getLogger("org.springframework.web");
    private final java.util.logging.Logger mail = java.util.logging.Logger.getLogger("org.eclipse.angus.mail");
    private TokenServer tokens;
    private GreenMailUser account;

    @BeforeEach
    void start() throws IOException {
        tokens = new TokenServer();
        server.start();
        account = server.setUser(ADDRESS, ADDRESS, "token-1");
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
        tokens.close();
        everything.setLevel(null);
        LogManager.getLogManager().reset();
    }

    @Test
    void aMailboxIsReadWithATokenThatTheDeskAskedForInItsOwnName(CapturedOutput log) {
        logEverything();
        gives("token-1", 3600);
        account.deliver(GreenMailUtil.createTextEmail(
                ADDRESS, "ana@x.localhost", "one", "Hola", server.getImap().getServerSetup()));

        desk.watch(mailbox(null), Duration.ofHours(1));

        await().until(() -> desk.brought().size() == 1);
        assertThat(tokens.asked())
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .isEqualTo("grant_type=client_credentials&client_id=desk&client_secret=" + SECRET
                                + "&scope=https%3A%2F%2Fmail.example.org%2F.default"));
        assertThat(log.getAll()).doesNotContain(SECRET, "token-1");
    }

    @Test
    void aTokenThatIsNotTakenIsAskedForAnewAndThenItGoesOn() {
        gives("token-of-yesterday", 3600);
        desk.watch(mailbox(REFRESH), Duration.ofMillis(300));
        await().until(() -> tokens.asked().size() >= 2);

        gives("token-1", 3600);

        await().until(() -> desk.state().details().containsKey("lastLooked"));
        assertThat(tokens.asked()).allMatch(form -> form.contains("grant_type=refresh_token"));
        assertThat(tokens.asked().get(0)).contains("refresh_token=" + REFRESH);
    }

    @Test
    void aRefusalIsSaidByItsCodeAlone(CapturedOutput log) {
        logEverything();
        tokens.answers(401, "{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET + " is wrong\"}");

        desk.watch(mailbox(null), Duration.ofMillis(300));

        await().until(() -> log.getAll().contains("the token server answers without a token (invalid_client)"));
        assertThat(log.getAll() + desk.state().details()).doesNotContain(SECRET);
    }

    @Test
    void anAnswerThatIsNoneAndAServerThatIsNotThereAreSaidToo() {
        tokens.answers(502, "<html>Bad gateway</html>");

        var asking = new AccessTokens(mailbox(null).oauth2(), Clock.systemUTC());

        assertThatThrownBy(asking::current).hasMessage("the token server answers without a token (http_502)");
        tokens.close();
        assertThatThrownBy(asking::current)
                .hasMessage("the token server can not be reached")
                .hasNoCause();
    }

    @Test
    void aTokenIsUsedUntilShortlyBeforeItsEndAndANewRefreshTokenFromThenOn() throws TokenRefused {
        var now = Instant.parse("2027-03-02T15:00:00Z");
        var oauth2 = mailbox(REFRESH).oauth2();
        tokens.answers(200, "{\"access_token\":\"first\",\"expires_in\":3600,\"refresh_token\":\"rolled\"}");
        var clock = new Clock() {
            private Instant time = now;

            @Override
            public Instant instant() {
                return time;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        var asking = new AccessTokens(oauth2, clock);

        assertThat(asking.current()).isEqualTo("first");
        clock.time = now.plusSeconds(3500);
        assertThat(asking.current()).isEqualTo("first");
        assertThat(tokens.asked()).hasSize(1);
        gives("second", 3600);
        clock.time = now.plusSeconds(3541);
        assertThat(asking.current()).isEqualTo("second");
        assertThat(tokens.asked().get(1)).contains("refresh_token=rolled");
    }

    /** All that the HTTP client and the mail library would ever say. */
    private void logEverything() {
        everything.setLevel(Level.TRACE);
        mail.setLevel(java.util.logging.Level.ALL);
        var console = new java.util.logging.ConsoleHandler();
        console.setLevel(java.util.logging.Level.ALL);
        mail.addHandler(console);
    }

    private void gives(String token, int seconds) {
        tokens.answers(200, "{\"access_token\":\"%s\",\"expires_in\":%d}".formatted(token, seconds));
    }

    private Mailbox mailbox(String refreshToken) {
        var oauth2 = new OAuth2(tokens.address(), "desk", SECRET, "https://mail.example.org/.default", refreshToken);
        return new Mailbox(
                null, ADDRESS, "127.0.0.1", server.getImap().getPort(), null, null, Tls.NONE, oauth2, null, null);
    }
}
