package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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
    private static final String STORE_FILE = "greenmail.tls.keystore.file";
    private static final String STORE_PASSWORD = "greenmail.tls.keystore.password";

    @TempDir
    private static Path folder;

    private static KeyStore certificate;

    private final MailDesk desk = new MailDesk();
    private GreenMail server;

    @BeforeAll
    static void makeACertificateForThisMachine() throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        certificate = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            certificate.load(in, PASSWORD.toCharArray());
        }
    }

    @BeforeEach
    void startServer() {
        System.setProperty(STORE_FILE, folder.resolve("server.p12").toString());
        System.setProperty(STORE_PASSWORD, PASSWORD);
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
        System.clearProperty(STORE_FILE);
        System.clearProperty(STORE_PASSWORD);
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
        bundles.registerBundle("ours", SslBundle.of(SslStoreBundle.of(null, null, onlyTheCertificate())));
        return bundles;
    }

    private static KeyStore onlyTheCertificate() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", certificate.getCertificate("server"));
            return trusted;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Mailbox mailbox(String host, String bundle) {
        return new Mailbox(
                null, ADDRESS, host, server.getImaps().getPort(), null, PASSWORD, Tls.IMAPS, null, null, bundle);
    }
}
