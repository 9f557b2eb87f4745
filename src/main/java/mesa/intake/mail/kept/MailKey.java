package mesa.intake.mail.kept;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By what a message is recognised: its Message-ID and what its author wrote. Left out is what the way adds, so that it
 * is the same message in each of the mailboxes that got it.
 *
 * @param messageId the hash where it has none
 * @param hash SHA-256 of the body and the lines of the head that its author wrote, in small letters
 */
public record MailKey(String messageId, String hash) {

    private static final Set<String> BY_THE_AUTHOR = Set.of("from", "to", "cc", "subject", "date", "message-id");

    /** Bytes: what the index of the database has room for, in whatever letters. */
    private static final int LONGEST_ID = 900;

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_LINE = BUFFER;

    /** The key of a message in a file; without a usable Message-ID its content alone. */
    public static MailKey of(Path raw, Optional<String> messageId) throws IOException {
        var hash = hashOf(raw);
        return new MailKey(
                messageId
                        .map(id -> id.replaceAll("[\\p{Cc}\\p{Cs}]", ""))
                        .filter(id -> !id.isBlank() && id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID)
                        .orElse("sha256:" + hash),
                hash);
    }

    private static String hashOf(Path raw) throws IOException {
        var digest = sha256();
        try (var in = new BufferedInputStream(Files.newInputStream(raw), BUFFER)) {
            var anything = addHead(in, digest) | addBody(in, digest);
            if (!anything) digest.update(Files.readAllBytes(raw)); // a head of which nothing is known, and no body
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean addHead(InputStream in, MessageDigest digest) throws IOException {
        var wanted = false;
        var anything = false;
        for (var line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            var goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            wanted = goesOn ? wanted : BY_THE_AUTHOR.contains(nameIn(line));
            anything |= wanted;
            if (wanted) digest.update((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return anything;
    }

    private static String nameIn(String line) {
        var colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** The next line without its end, empty for the last of the head; null behind the last of the message. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        var next = in.read();
        if (next < 0) return null;
        while (next >= 0 && next != '\n' && next != '\r' && line.size() < LONGEST_LINE) {
            line.write(next);
            next = in.read();
        }
        if (next == '\r') skipLineFeed(in);
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void skipLineFeed(InputStream in) throws IOException {
        in.mark(1);
        if (in.read() != '\n') in.reset();
    }

    /** Servers write the ends of lines in their own way. */
    private static boolean addBody(InputStream in, MessageDigest digest) throws IOException {
        var piece = new byte[BUFFER];
        var anything = false;
        for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
            var kept = 0;
            for (var i = 0; i < read; i++) if (piece[i] != '\r') piece[kept++] = piece[i];
            digest.update(piece, 0, kept);
            anything |= kept > 0;
        }
        return anything;
    }

    /** The SHA-256 of a content, 64 hexadecimal digits in small letters. */
    public static String sha256Of(InputStream content) throws IOException {
        var digest = sha256();
        content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
