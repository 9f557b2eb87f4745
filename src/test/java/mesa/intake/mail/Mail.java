package mesa.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mesa.intake.mail.kept.Fate;

/** A mail that somebody writes to the desk, ready to be given to it raw. */
public final class Mail {

    private final List<String> head = new ArrayList<>();
    private String mailbox = "soporte";
    private String messageId = "<" + UUID.randomUUID() + "@programa.localhost>";
    private String body = "";

    private Mail(String from) {
        head.add("From: " + from);
    }

    public static Mail from(String address) {
        return new Mail(address);
    }

    public Mail about(String subject) {
        return with("Subject: " + subject);
    }

    public Mail saying(String text) {
        body = text;
        return this;
    }

    /** Another line of the head. */
    public Mail with(String line) {
        head.add(line);
        return this;
    }

    public Mail at(String otherMailbox) {
        mailbox = otherMailbox;
        return this;
    }

    public Mail identifiedBy(String id) {
        messageId = id;
        return this;
    }

    public String messageId() {
        return messageId;
    }

    /** As SMTP sends it: every line ends in CR LF. */
    public String raw() {
        var type = head.stream().anyMatch(line -> line.startsWith("Content-Type:"))
                ? ""
                : "Content-Type: text/plain; charset=UTF-8\n";
        var id = messageId == null ? "" : "Message-ID: " + messageId + "\n";
        var raw = id + String.join("\n", head) + "\nMIME-Version: 1.0\n" + type + "\n" + body + "\n";
        return raw.replaceAll("(?<!\r)\n", "\r\n");
    }

    /** Gives it to the desk. */
    public Fate to(MailIntake intake) {
        return give(mailbox, raw().getBytes(StandardCharsets.UTF_8), intake);
    }

    /** Gives any bytes to the desk. */
    public static Fate give(String mailbox, byte[] raw, MailIntake intake) {
        try {
            var file = Files.createTempFile("mail-", ".eml");
            try {
                Files.write(file, raw);
                return intake.receive(mailbox, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
