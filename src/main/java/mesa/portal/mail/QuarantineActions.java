package mesa.portal.mail;

import java.util.function.Supplier;
import mesa.intake.InvalidTicket;
import mesa.intake.mail.MailNotReadable;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What is decided about a message of the quarantine, by those who work on tickets. */
@Controller
@RequestMapping(QuarantinePage.ADDRESS + "/{id:[0-9]{1,18}}")
class QuarantineActions {

    private static final int LONGEST = 60;

    private final Quarantine quarantine;
    private final QuarantinePlace place;
    private final TicketManagement tickets;
    private final MailDesk desk;

    QuarantineActions(Quarantine quarantine, QuarantinePlace place, TicketManagement tickets, MailDesk desk) {
        this.quarantine = quarantine;
        this.place = place;
        this.tickets = tickets;
        this.desk = desk;
    }

    /** Lets it in as a message that is wanted: a comment on the ticket that it names, else a new ticket. */
    @PostMapping("/release")
    String release(@PathVariable long id) {
        var by = desk.decider();
        return after(id, () -> quarantine.release(id, by));
    }

    /** Lets it in as a comment on that ticket, its number however it is typed. */
    @PostMapping("/release-to")
    String releaseTo(@PathVariable long id, @RequestParam(defaultValue = "") String to) {
        var by = desk.decider();
        var ticket = TicketNumber.parse(to).flatMap(tickets::find);
        return ticket.isEmpty()
                ? back(id, Problem.NO_TICKET, to)
                : after(id, () -> quarantine.release(id, ticket.get().number(), by));
    }

    @PostMapping("/delete")
    String delete(@PathVariable long id) {
        var by = desk.decider();
        try {
            quarantine.delete(id, by);
        } catch (NoSuchMail gone) {
            return toTheList(Decision.GONE, null);
        }
        return toTheList(Decision.DELETED, null);
    }

    /** Where to go on: it is never lost, and when it can't be let in its page says why. */
    String after(long id, Supplier<Fate> release) {
        try {
            var fate = release.get();
            return toTheList(Decision.of(fate), fate.ticket());
        } catch (NoSuchMail gone) {
            return toTheList(Decision.GONE, null);
        } catch (MailNotReadable nothing) {
            return back(id, Problem.UNREADABLE, "");
        } catch (FilesNotJudged later) {
            return back(id, Problem.FILES_NOT_JUDGED, "");
        } catch (InvalidTicket tooLittle) {
            return back(id, Problem.NOT_A_TICKET, "");
        }
    }

    private String toTheList(Decision decision, TicketNumber ticket) {
        place.forget();
        var address = UriComponentsBuilder.fromPath(QuarantinePage.ADDRESS).queryParam("done", decision);
        if (ticket != null) address.queryParam("ticket", ticket);
        return "redirect:" + address.encode().build().toUriString();
    }

    private static String back(long id, Problem problem, String typed) {
        return "redirect:"
                + UriComponentsBuilder.fromPath(QuarantinePage.ADDRESS + "/" + id)
                        .queryParam("problem", problem)
                        .queryParam("to", typed.substring(0, Math.min(typed.length(), LONGEST)))
                        .fragment("release")
                        .build()
                        .encode()
                        .toUriString();
    }
}
