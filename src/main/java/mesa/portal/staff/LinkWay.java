package mesa.portal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.ticket.LinkKind;
import mesa.ticket.TicketLink;
import mesa.ticket.TicketNumber;

/**
 * How a ticket belongs to another one, said from that ticket: "includes", or back, "is part of".
 *
 * @param back whether the link goes from the other ticket to this one
 */
record LinkWay(LinkKind kind, boolean back) {

    private static final String BACK = "-back";

    /** Every way there is; a mere relation reads the same from both sides. */
    static final List<LinkWay> ALL = Arrays.stream(LinkKind.values())
            .flatMap(kind -> kind == LinkKind.RELATED
                    ? Stream.of(new LinkWay(kind, false))
                    : Stream.of(new LinkWay(kind, false), new LinkWay(kind, true)))
            .toList();

    /** The way with that value, if there is one. */
    static Optional<LinkWay> of(String value) {
        return ALL.stream().filter(way -> way.value().equals(value)).findAny();
    }

    /** How that link reads from one of its tickets. */
    static LinkWay of(TicketLink link, TicketNumber from) {
        return new LinkWay(link.kind(), !link.from().equals(from));
    }

    /** Its value in a form. */
    public String value() {
        return AddressWord.of(kind) + (back ? BACK : "");
    }

    /** The message key of its words. */
    public String words() {
        return (back ? "link-back." : "link.") + kind;
    }

    /** The link it means between this ticket and the other. */
    TicketLink between(TicketNumber here, TicketNumber other) {
        return back ? new TicketLink(other, kind, here) : new TicketLink(here, kind, other);
    }
}
