package mesa.notification;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The way to the desk's mail server. Mails that follow each other go over one connection, so that not each of them
 * waits for the server's greeting.
 */
@Component
class MailServer {

    private final JavaMailSenderImpl settings;
    private final Sender sender = new Sender();
    private final OpenConnections connections = new OpenConnections(sender::connect);

    MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** An empty mail, to be written. */
    MimeMessage newMail() {
        return settings.createMimeMessage();
    }

    /**
     * Hands the mail over.
     *
     * @throws MailException when the server did not take it
     */
    void send(MimeMessage mail) {
        sender.send(mail);
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
