package mesa.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The way to the desk's mail server. Mails that follow each other go over one connection, so that not each of them
 * waits for the server's greeting. However slow the server is, the desk gives up one mail after a time.
 */
@Component
class MailServer {

    private static final List<String> PROTOCOLS = List.of("mail.smtp", "mail.smtps");

    private final JavaMailSenderImpl settings;
    private final Patience patience;
    private final Sender sender = new Sender();
    private final OpenConnections connections = new OpenConnections(sender::connect);

    MailServer(JavaMailSenderImpl settings, MailSettings mail) {
        this.settings = settings;
        this.patience = new Patience(mail.longestSending());
        PROTOCOLS.forEach(this::talkPatiently);
    }

    /** Over the desk's own sockets, unless the settings say how else to get there. */
    private void talkPatiently(String protocol) {
        var properties = settings.getJavaMailProperties();
        if (!properties.containsKey(protocol + ".socketFactory.class")
                && !properties.containsKey(protocol + ".socks.host")) {
            properties.put(protocol + ".socketFactory", patience);
            properties.put(protocol + ".socketFactory.fallback", "false");
        }
        properties.computeIfPresent(protocol + ".ssl.socketFactory", (name, encryption) -> patiently(encryption));
    }

    /** Where the desk has certificates of its own, their sockets go before all others. */
    private Object patiently(Object encryption) {
        return encryption instanceof SSLSocketFactory tls ? new PatientTls(tls, patience) : encryption;
    }

    /** An empty mail, to be written. */
    MimeMessage newMail() {
        return settings.createMimeMessage();
    }

    /**
     * Hands the mail over.
     *
     * @throws MailException when the server did not take it, or not in time
     */
    void send(MimeMessage mail) {
        patience.during(() -> sender.send(mail));
    }

    @PreDestroy
    void hangUp() {
        connections.close();
    }

    /** Sends as the settings say, but over connections that are kept. */
    private class Sender extends JavaMailSenderImpl {

        Transport connect() throws MessagingException {
            return super.connectTransport();
        }

        @Override
        protected Transport connectTransport() throws MessagingException {
            return connections.lend(getSession(), "%s@%s:%d".formatted(getUsername(), getHost(), getPort()));
        }

        @Override
        public Session getSession() {
            return settings.getSession();
        }

        @Override
        public String getProtocol() {
            return settings.getProtocol();
        }

        @Override
        public String getHost() {
            return settings.getHost();
        }

        @Override
        public int getPort() {
            return settings.getPort();
        }

        @Override
        public String getUsername() {
            return settings.getUsername();
        }

        @Override
        public String getPassword() {
            return settings.getPassword();
        }
    }
}
