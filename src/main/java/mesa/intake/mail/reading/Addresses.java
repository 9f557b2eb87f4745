package mesa.intake.mail.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ContentUtil;

/** The people named in a header line. */
final class Addresses {

    private static final int MOST = 1_000;
    private static final int LONGEST = 320;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\\\\\"@]{1,100}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}+)");
    private static final Pattern NOT_IN_ADDRESSES = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(\\s*([^()]{1,200}[^()\\s])\\s*\\)\\s*$");
    private static final Pattern WHOLE = Pattern.compile("[^\\s<>@]+(?: [^\\s<>@]+)*@[^\\s<>@]+");

    private Addresses() {}

    /** Everybody named with an address that could be one; where the line is broken, whatever looks like an address. */
    static List<MailAddress> in(String raw) {
        var line = NOT_IN_ADDRESSES.matcher(EncodedWords.decodeQuoting(raw)).replaceAll("");
        var found = new ArrayList<MailAddress>();
        for (var mailbox : mailboxes(line)) {
            var address = address(mailbox);
            if (address != null && found.size() < MOST) {
                found.add(new MailAddress(name(mailbox), address));
            }
        }
        if (found.size() == 1 && found.get(0).name() == null) {
            return List.of(namedInBrackets(found.get(0), line));
        }
        return found.isEmpty() ? lookingLikeOne(line) : found;
    }

    /** As old programs name people: {@code ana@client.example (Ana Pérez)}. */
    private static MailAddress namedInBrackets(MailAddress nameless, String line) {
        var name = IN_BRACKETS.matcher(line);
        return name.find() ? new MailAddress(Headers.readable(name.group(1)), nameless.address()) : nameless;
    }

    private static List<Mailbox> mailboxes(String line) {
        var bytes = ContentUtil.encode(StandardCharsets.UTF_8, line);
        try {
            return LenientAddressParser.DEFAULT
                    .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                    .flatten();
        } catch (RuntimeException broken) {
            return List.of();
        }
    }

    private static String address(Mailbox mailbox) {
        if (mailbox.getDomain() == null || mailbox.getLocalPart() == null) {
            return null;
        }
        var domain = mailbox.getDomain().strip().toLowerCase(Locale.ROOT);
        var address = mailbox.getLocalPart().strip() + '@' + domain;
        return address.length() <= LONGEST && WHOLE.matcher(address).matches() ? address : null;
    }

    private static String name(Mailbox mailbox) {
        var name = mailbox.getName() == null ? "" : Headers.readable(mailbox.getName());
        var plain = name.length() > 1 && name.startsWith("'") && name.endsWith("'")
                ? name.substring(1, name.length() - 1).strip()
                : name;
        return plain.isEmpty() ? null : plain;
    }

    private static List<MailAddress> lookingLikeOne(String line) {
        var seen = ADDRESS.matcher(line);
        var found = new ArrayList<MailAddress>();
        while (seen.find() && found.size() < MOST) {
            var at = seen.group().indexOf('@');
            var domain = seen.group().substring(at).toLowerCase(Locale.ROOT);
            found.add(new MailAddress(null, seen.group().substring(0, at) + domain));
        }
        return found;
    }
}
