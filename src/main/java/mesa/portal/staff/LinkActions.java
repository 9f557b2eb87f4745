package mesa.portal.staff;

import java.util.Optional;
import mesa.portal.staff.StaffTickets.Work;
import mesa.ticket.LinkRefused;
import mesa.ticket.Links;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which tickets belong together, said on the page of one of them. */
@Controller
@RequestMapping("/tickets/{number}/staff/links")
class LinkActions {

    private final StaffTickets tickets;
    private final TicketManagement management;
    private final Links links;

    LinkActions(StaffTickets tickets, TicketManagement management, Links links) {
        this.tickets = tickets;
        this.management = management;
        this.links = links;
    }

    /** Links another ticket, its number however it is typed. */
    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String other) {
        var work = tickets.enter(number);
        var chosen = LinkWay.of(way);
        var ticket = find(other);
        if (chosen.isEmpty()) return work.back(Trouble.LINK_WAY, "other", cut(other));
        if (ticket.isEmpty()) return work.back(Trouble.LINK_UNKNOWN, "way", way, "other", cut(other));
        return add(work, chosen.get(), ticket.get());
    }

    private String add(Work work, LinkWay way, Ticket other) {
        var link = way.between(work.number(), other.number());
        try {
            links.add(link.from(), link.kind(), link.to(), work.actor());
        } catch (LinkRefused refused) {
            var trouble = switch (refused.reason()) {
                case ITSELF -> Trouble.LINK_ITSELF;
                case CIRCLE -> Trouble.LINK_CIRCLE;
            };
            return work.back(
                    trouble, "way", way.value(), "other", other.number().value());
        }
        return work.back("links");
    }

    /** Takes a link off; one that is gone already changes nothing. */
    @PostMapping("/remove")
    String remove(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String other) {
        var work = tickets.enter(number);
        LinkWay.of(way)
                .ifPresent(chosen -> find(other).ifPresent(ticket -> {
                    var link = chosen.between(work.number(), ticket.number());
                    links.remove(link.from(), link.kind(), link.to(), work.actor());
                }));
        return work.back("links");
    }

    private Optional<Ticket> find(String typed) {
        return TicketNumber.parse(typed).flatMap(management::find);
    }

    private static String cut(String typed) {
        return typed.substring(0, Math.min(typed.length(), 60));
    }
}
