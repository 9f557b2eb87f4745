package mesa.packaged;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMailUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.FreePort;
import mesa.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk of its own: one node, its database, its address and its mailbox. */
final class MailingDesk implements AutoCloseable {

    private static final Path DEMO = Path.of("src/main/resources/desks/demo.yml");
    private static final String DEMO_ADDRESS = "soporte@mesa.localhost";
    private static final String PASSWORD = "of-the-mailbox";

    private final String address;
    private final GreenMailUser mailbox;
    private final Node node;
    private final JdbcClient database;

    private MailingDesk(String address, GreenMailUser mailbox, Node node, JdbcClient database) {
        this.address = address;
        this.mailbox = mailbox;
        this.node = node;
        this.database = database;
    }

    /** Starts it; these further settings are the administrator's. */
    static MailingDesk start(String name, MailGateway mail, Map<String, String> further) {
        var address = "soporte@" + name + ".localhost";
        var settings = ProductionSettings.withMailAt(mail.smtpPort());
        settings.put("MESA_DESK_FILE", deskFile(name, address).toUri().toString());
        settings.put("MESA_MAILBOXES_0_ADDRESS", address);
        settings.put("MESA_MAILBOXES_0_USERNAME", name);
        settings.put("MESA_MAILBOXES_0_PASSWORD", PASSWORD);
        settings.put("MESA_MAILBOXES_0_HOST", "127.0.0.1");
        settings.put("MESA_MAILBOXES_0_PORT", Integer.toString(mail.imapPort()));
        settings.put("MESA_MAILBOXES_0_TLS", "none");
        settings.putAll(further);
        var mailbox = mail.mailbox(name, PASSWORD);
        var database = JdbcClient.create(new DriverManagerDataSource(
                settings.get("SPRING_DATASOURCE_URL"), TestPostgres.USER, TestPostgres.USER));
        return new MailingDesk(address, mailbox, Node.start(name, FreePort.find(), settings), database);
    }

    private static Path deskFile(String name, String address) {
        try {
            var file = Path.of("target", "packaged", name + ".yml").toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Files.writeString(file, Files.readString(DEMO).replace(DEMO_ADDRESS, address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return address;
    }

    GreenMailUser mailbox() {
        return mailbox;
    }

    Node node() {
        return node;
    }

    /** Somebody writes about something new. */
    void getsMailFrom(String sender) {
        mailbox.deliver(GreenMailUtil.newMimeMessage(
                """
                From: %1$s
                To: %2$s
                Message-ID: <%3$s@gateway.localhost>
                Date: Mon, 23 Nov 2026 10:00:00 -0600
                Subject: No imprime la impresora

                La impresora del piso 3 no imprime desde la mañana. %3$s
                """.formatted(sender, address, UUID.randomUUID()).replace("\n", "\r\n")));
    }

    /**
     * What became of the mails of that sender (a pattern as SQL's), oldest first: {@code TICKET}, or {@code QUARANTINE}
     * with its reason.
     */
    List<String> endsOfMailsFrom(String sender) {
        return database.sql(
                        "select state || coalesce(' ' || reason, '') from received_mail where sender like ? order by id")
                .param(sender)
                .query(String.class)
                .list();
    }

    /** The newest ticket that this sender opened. */
    String newestTicketOf(String sender) {
        return database.sql("select ticket from received_mail where sender = ? and state = 'TICKET' order by id desc"
                        + " limit 1")
                .param(sender)
                .query(String.class)
                .single();
    }

    int received() {
        return database.sql("select count(*) from received_mail")
                .query(Integer.class)
                .single();
    }

    /** Whether no step waits to be done, mails among them; what waits for a date does not count. */
    boolean hasNothingToDo() {
        return database.sql("select count(*) from act_ru_job where type_ = 'message'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    @Override
    public void close() {
        node.close();
    }
}
