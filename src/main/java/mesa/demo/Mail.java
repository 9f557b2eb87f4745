package mesa.demo;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mail in the embedded mail server, as its page shows it. Anybody can send anything there: what is no address is
 * shown as it is written, what can't be read is left out.
 */
record Mail(
        String id,
        ZonedDateTime receivedAt,
        String from,
        String to,
        String subject,
        String text,
        String html,
        String answersTo,
        List<String> headers) {

    static Mail of(StoredMessage stored, ZoneId zone) {
        var mail = stored.getMimeMessage();
        try {
            var to = people(mail, "To");
            return new Mail(
                    Integer.toHexString((mail.getMessageID() + to).hashCode()) + "-" + stored.getUid(),
                    stored.getReceivedDate().toInstant().atZone(zone),
                    people(mail, "From", "Sender"),
                    to,
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    find(mail, "text/plain").orElse(null),
                    find(mail, "text/html").orElse(null),
                    people(mail, "Reply-To", "From"),
                    headers(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in a header line of that name, without the name; empty when there is none. */
    String header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** Whether it went to that address, or to one of those signed for a ticket (RFC 5233). */
    boolean isTo(String address) {
        return to.replaceAll("\\+[^@\\s]*", "").contains(address);
    }

    private static List<String> headers(Part mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map((Header header) -> header.getName() + ": " + header.getValue())
                .toList();
    }

    /** Who is named in the first of these lines that is there. */
    private static String people(MimeMessage mail, String... lines) throws MessagingException {
        for (var line : lines) {
            var written = mail.getHeader(line, ", ");
            if (written != null) return people(written);
        }
        return "";
    }

    private static String people(String written) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(written, false))
                    .map(Mail::name)
                    .collect(Collectors.joining(", "));
        } catch (AddressException odd) {
            return written;
        }
    }

    private static String name(InternetAddress person) {
        return person.getPersonal() == null || person.getPersonal().equals(person.getAddress())
                ? person.getAddress()
                : person.getPersonal() + " <" + person.getAddress() + ">";
    }

    /** The first part of that kind that is not an attached file. */
    private static Optional<String> find(Part part, String kind) {
        try {
            return findIn(part, kind);
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> findIn(Part part, String kind) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (var number = 0; number < parts.getCount(); number++) {
                var found = find(parts.getBodyPart(number), kind);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        var isText = part.isMimeType(kind) && part.getFileName() == null;
        return isText ? Optional.of(part.getContent().toString()) : Optional.empty();
    }
}
