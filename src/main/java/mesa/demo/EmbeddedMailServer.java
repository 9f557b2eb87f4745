package mesa.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Objects;
import java.util.stream.Stream;
import mesa.desk.DeskSetup;
import mesa.desk.DeskSetup.PersonSetup;
import mesa.desk.DeskSetup.TeamSetup;
import mesa.intake.mail.mailbox.Mailbox;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server for trying Mesa out: takes every mail for every address and never passes one on. Everybody who ever
 * got a mail, the desk and the people of its file can read theirs by IMAP, with their address as the log-in name; the
 * desk itself watches its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("default")
@EnableConfigurationProperties(DemoSettings.class)
class EmbeddedMailServer {

    private static final String HERE = "127.0.0.1";

    @Bean(destroyMethod = "stop")
    GreenMail greenMail(DemoSettings settings, DeskSetup setup) {
        StartRefused.whenTaken(settings.smtpPort(), "the embedded mail server (SMTP)", "mesa.demo.smtp-port");
        StartRefused.whenTaken(settings.imapPort(), "the embedded mail server (IMAP)", "mesa.demo.imap-port");
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(settings.smtpPort(), HERE, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(settings.imapPort(), HERE, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        letEverybodyRead(server, setup);
        return server;
    }

    @Bean
    JavaMailSenderImpl mailSender(GreenMail greenMail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(HERE);
        sender.setPort(greenMail.getSmtp().getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }

    /** The desk watches its own mailbox there, so that whoever writes to it opens a ticket. */
    @Bean
    Mailbox deskMailbox(GreenMail greenMail, DeskSetup setup) {
        var address = setup.desk().email();
        var port = greenMail.getImap().getPort();
        return new Mailbox(null, address, HERE, port, null, DemoLogIns.PASSWORD, Tls.NONE, null, null, null);
    }

    private static void letEverybodyRead(GreenMail server, DeskSetup setup) {
        var accounts = server.getUserManager();
        accounts.setMessageDeliveryHandler((mail, address) -> {
            var place = withoutDetail(address.getEmail());
            var known = accounts.getUserByEmail(place);
            return known == null ? account(accounts, place) : known;
        });
        Stream.of(
                        Stream.of(setup.desk().email()),
                        setup.people().stream().map(PersonSetup::email),
                        setup.teams().stream().map(TeamSetup::email))
                .flatMap(addresses -> addresses)
                .filter(Objects::nonNull)
                .filter(address -> accounts.getUserByEmail(address) == null)
                .forEach(address -> server.setUser(address, address, DemoLogIns.PASSWORD));
    }

    /** What is written to {@code soporte+anything@} comes to {@code soporte@} (RFC 5233). */
    private static String withoutDetail(String address) {
        return address.replaceFirst("\\+[^@]*", "");
    }

    private static GreenMailUser account(UserManager accounts, String address) throws UserException {
        return accounts.createUser(address, address, DemoLogIns.PASSWORD);
    }
}
