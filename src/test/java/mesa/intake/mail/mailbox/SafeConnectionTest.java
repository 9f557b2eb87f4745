package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import mesa.ServerCertificate;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SafeConnectionTest {

    private static final String ADDRESS = "soporte@mesa.localhost";
    private static final String PASSWORD = "only-for-this-test";

    private final MailDesk desk = new MailDesk();
    private GreenMail server;

    @BeforeEach
    void startServer() {
        ServerCertificate.install();
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        server.setUser(ADDRESS, ADDRESS, PASSWORD)
                .deliver(GreenMailUtil.createTextEmail(
                        ADDRESS,
                        "ana@x.localhost",
                        "one",
                        "Hola",
                        server.getImaps().getServerSetup()));
    }

    @AfterEach
    void stop() {
        desk.close();
        server.stop();
    }

    @Test
    void aServerWhoseCertificateIsTrustedIsTalkedTo() {
        desk.watch(mailbox("localhost", "ours"), Duration.ofHours(1), trustingTheServer());

        await().until(() -> desk.brought().size() == 1);
    }

    @Test
    void aServerWithACertificateOfItsOwnMakingIsNotTrusted(CapturedOutput log) {
        desk.watch(mailbox("localhost", null), Duration.ofMillis(300));

        await().until(() -> log.getAll().contains("nobody whom Mesa trusts signed its certificate"));
        assertThat(desk.brought()).isEmpty();
    }

    @Test
    void aTrustedCertificateForAnotherNameIsNotEnough(CapturedOutput log) {
        desk.watch(mailbox("127.0.0.1", "ours"), Duration.ofMillis(300), trustingTheServer());

        await().until(() -> log.getAll().contains("its certificate is for another name"));
        assertThat(desk.brought()).isEmpty();
    }

    private static SslBundles trustingTheServer() {
        var bundles = new DefaultSslBundleRegistry();
        bundles.registerBundle("ours", SslBundle.of(SslStoreBundle.of(null, null, ServerCertificate.toTrust())));
        return bundles;
    }

    private Mailbox mailbox(String host, String bundle) {
        return new Mailbox(
                null, ADDRESS, host, server.getImaps().getPort(), null, PASSWORD, Tls.IMAPS, null, null, bundle);
    }
}
