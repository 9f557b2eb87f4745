package mesa.ticket;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets belong together. Only the desk's own people read the timeline's lines about it. */
@Service
public class Links {

    private static final String LEADS_TO = """
            with recursive further(ticket) as (
                select to_ticket from ticket_link where from_ticket = :start and kind = :kind
                union
                select l.to_ticket from ticket_link l join further f on l.from_ticket = f.ticket where l.kind = :kind)
            select exists (select from further where ticket = :end)""";

    private final Tickets tickets;
    private final Timeline timeline;
    private final JdbcClient database;
    private final Clock clock;

    Links(Tickets tickets, Timeline timeline, JdbcClient database, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Links two tickets; the same link again changes nothing, and {@link LinkKind#RELATED} is the same from either
     * side.
     *
     * @throws LinkRefused when it is one ticket, or when they would go round in a circle
     */
    @Transactional
    public void add(TicketNumber from, LinkKind kind, TicketNumber to, Actor actor) {
        var link = link(from, kind, to);
        if (link.from().equals(link.to())) {
            throw new LinkRefused(LinkRefused.Reason.ITSELF, link.from(), kind, link.to());
        }
        touch(link);
        if (kind != LinkKind.RELATED && leads(link.to(), kind, link.from())) {
            throw new LinkRefused(LinkRefused.Reason.CIRCLE, link.from(), kind, link.to());
        }
        change(link, actor, "insert into ticket_link values (?, ?, ?) on conflict do nothing", "timeline.link-added");
    }

    /** Takes a link off; one that was not there changes nothing. */
    @Transactional
    public void remove(TicketNumber from, LinkKind kind, TicketNumber to, Actor actor) {
        var link = link(from, kind, to);
        touch(link);
        change(
                link,
                actor,
                "delete from ticket_link where from_ticket = ? and kind = ? and to_ticket = ?",
                "timeline.link-removed");
    }

    /** All links of a ticket, from either side. */
    @Transactional(readOnly = true)
    public List<TicketLink> of(TicketNumber number) {
        return database.sql("""
                        select from_ticket, kind, to_ticket from ticket_link where from_ticket = :number
                        union all
                        select from_ticket, kind, to_ticket from ticket_link where to_ticket = :number
                        order by kind, from_ticket, to_ticket""")
                .param("number", number.value())
                .query((row, n) -> new TicketLink(
                        new TicketNumber(row.getString(1)),
                        LinkKind.valueOf(row.getString(2)),
                        new TicketNumber(row.getString(3))))
                .list();
    }

    private TicketLink link(TicketNumber from, LinkKind kind, TicketNumber to) {
        var one = tickets.get(from).number();
        var other = tickets.get(to).number();
        var turned = kind == LinkKind.RELATED && one.digits() > other.digits();
        return turned ? new TicketLink(other, kind, one) : new TicketLink(one, kind, other);
    }

    /** In the order of their numbers, so that two people who link the same tickets wait for each other. */
    private void touch(TicketLink link) {
        var now = clock.instant();
        var fromIsFirst = link.from().digits() < link.to().digits();
        tickets.touch(fromIsFirst ? link.from() : link.to(), now);
        tickets.touch(fromIsFirst ? link.to() : link.from(), now);
    }

    private void change(TicketLink link, Actor actor, String change, String what) {
        var changed = database.sql(change)
                .params(link.from().value(), link.kind().name(), link.to().value())
                .update();
        if (changed > 0) {
            var facts = Facts.of("from", link.from(), "kind", link.kind(), "to", link.to());
            timeline.write(link.from(), actor, what, facts, true);
            timeline.write(link.to(), actor, what, facts, true);
        }
    }

    private boolean leads(TicketNumber start, LinkKind kind, TicketNumber end) {
        return database.sql(LEADS_TO)
                .param("start", start.value())
                .param("kind", kind.name())
                .param("end", end.value())
                .query(Boolean.class)
                .single();
    }
}
