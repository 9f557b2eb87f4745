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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server for trying Mesa out: takes every mail for every address and never passes one on. Everybody who ever
 * got a mail, the desk and the people of its file can read theirs by IMAP, with their address as the log-in name.
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

    private static void letEverybodyRead(GreenMail server, DeskSetup setup) {
        var accounts = server.getUserManager();
        accounts.setMessageDeliveryHandler((mail, address) -> {
            var known = accounts.getUserByEmail(address.getEmail());
            return known == null ? account(accounts, address.getEmail()) : known;
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

    private static GreenMailUser account(UserManager accounts, String address) throws UserException {
        return accounts.createUser(address, address, DemoLogIns.PASSWORD);
    }
}
