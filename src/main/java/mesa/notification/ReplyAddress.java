package mesa.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.access.ShortSignatures;
import mesa.desk.Desk;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;

/**
 * The address to which an answer to one of the desk's mails goes, such as
 * {@code soporte+inc-100067.1f0c2a9b.3d…@mesa.localhost}: it leads to the ticket even where a mail program lost the
 * thread and somebody changed the subject. It carries a signature, so that nobody makes one up; it says which ticket is
 * meant and nothing of who writes. Capitals don't matter, because some mail servers change them.
 */
@Service
public class ReplyAddress {

    private static final String PURPOSE = "reply-address";
    private static final Pattern TOKEN =
            Pattern.compile(".*\\+((?:[a-z]+-)?[0-9]{6,17}(?:\\.[0-9a-f]{8})?)\\.([0-9a-f]{20})@[^@]+");

    /** What a mail server must take before the @ (RFC 5321, 4.5.3.1.1). */
    private static final int LONGEST_LOCAL_PART = 64;

    private final Desk desk;
    private final ShortSignatures signatures;

    ReplyAddress(Desk desk, ShortSignatures signatures) {
        this.desk = desk;
        this.signatures = signatures;
    }

    /**
     * The address for answers about that ticket. It has no end.
     *
     * @param person who gets the mail, so that an address that went astray tells whose it was; null for a team's
     *     mailbox
     */
    public String of(TicketNumber ticket, UUID person) {
        var about = ticket.value().toLowerCase(Locale.ROOT);
        var whose = person == null ? "" : "." + person.toString().substring(0, 8);
        var address = with(about + whose);
        return address.indexOf('@') <= LONGEST_LOCAL_PART ? address : with(about);
    }

    /** The ticket for which this desk made that address; empty for every other address. */
    public Optional<TicketNumber> ticketOf(String address) {
        return signed(address).flatMap(signed -> TicketNumber.parse(signed.replaceFirst("\\..*", "")));
    }

    /**
     * Whether the desk made that address for answers of that person about that ticket, or for those of a team's
     * mailbox; never where the desk's own address leaves no room to say whose it is.
     */
    public boolean isMadeFor(UUID person, TicketNumber ticket, String address) {
        var theirs = signed(of(ticket, person));
        var ofTeams = signed(of(ticket, null));
        return !theirs.equals(ofTeams)
                && signed(address)
                        .map(Optional::of)
                        .filter(said -> said.equals(theirs) || said.equals(ofTeams))
                        .isPresent();
    }

    /** What is signed in it, where it is the desk's own. */
    private Optional<String> signed(String address) {
        var token = TOKEN.matcher(address == null ? "" : address.strip().toLowerCase(Locale.ROOT));
        return token.matches() && signatures.isOurs(PURPOSE, token.group(1), token.group(2))
                ? Optional.of(token.group(1))
                : Optional.empty();
    }

    private String with(String signed) {
        var at = desk.email().indexOf('@');
        return "%s+%s.%s%s"
                .formatted(
                        desk.email().substring(0, at),
                        signed,
                        signatures.sign(PURPOSE, signed),
                        desk.email().substring(at));
    }
}
