package mesa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

/**
 * The certificate, for {@code localhost}, with which all mail servers of the tests speak TLS; nobody trusts it by
 * itself. The embedded mail server keeps the first one that it sees as long as the JVM runs, so there is only one:
 * whoever starts a server that speaks TLS calls {@link #install} first.
 */
public final class ServerCertificate {

    private static final String NAME = "server";
    private static final String PASSWORD = "only-for-tests";

    private static KeyStore installed;

    private ServerCertificate() {}

    /** Has it used from now on, and gives it with its key. */
    public static synchronized KeyStore install() {
        if (installed == null) {
            try {
                var file = made();
                System.setProperty("greenmail.tls.keystore.file", file.toString());
                System.setProperty("greenmail.tls.keystore.password", PASSWORD);
                installed = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            } catch (IOException | GeneralSecurityException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return installed;
    }

    /** The certificate alone, for whoever is to trust it. */
    public static KeyStore toTrust() {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(NAME, install().getCertificate(NAME));
            return trusted;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path made() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("mesa-certificate");
        var file = folder.resolve("server.p12");
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        NAME,
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
        return file;
    }
}
