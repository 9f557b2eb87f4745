package mesa.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.servicelevel.DueFilter;
import mesa.ticket.AssigneeFilter;
import mesa.ticket.Priority;
import mesa.ticket.StatusFilter;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import org.springframework.web.util.UriComponentsBuilder;

/** Which tickets somebody wants listed; what is left out means any. */
record TicketFilter(
        @Parameter(description = "Words, or a number however it is typed; accents ignored")
        String q,

        TicketStatus status,
        TicketType type,
        Priority priority,
        @Parameter(description = "The id of a service") String service,

        @Parameter(description = "The support level, 1 to 3")
        Integer level,

        @Parameter(description = "The id of a team") String team,

        @Parameter(description = "The id of the person who works on it")
        UUID assignee,

        @Parameter(description = "The id of the person who asked")
        UUID requester,

        @Parameter(description = "The id of a client organisation")
        String organisation,

        @Parameter(
                description = "Only tickets with something promised that comes due before this moment, or is overdue;"
                        + " paused ones only when they are overdue",
                example = "2026-11-23T20:00:00Z")
        Instant dueBefore,

        @Parameter(
                description =
                        "true: only tickets of which a promise in force was broken, false: only the others. Once an update"
                                + " was given, however late, the next one is in force")
        Boolean breached,

        @Parameter(description = "The number behind which the page begins")
        String after,

        @Parameter(description = "1 to 100, 20 when left out")
        Integer limit) {

    private static final int USUAL = 20;

    int size() {
        return limit == null ? USUAL : limit;
    }

    /** As a query that finds only what this person may see, with the promises as they are now. */
    TicketQuery queryFor(Person person, Instant now) {
        Limits.checked(size());
        return new TicketQuery(
                q,
                status == null ? null : StatusFilter.only(status),
                type,
                priority,
                service,
                level,
                team == null ? Set.of() : Set.of(team),
                assignee == null ? null : new AssigneeFilter(assignee),
                requester,
                organisation,
                person.isStaff() ? null : person.id(),
                person.roles().contains(Role.KEY_USER) ? person.organisation() : null,
                after == null || after.isBlank() ? null : number(after),
                size(),
                promises(now));
    }

    private DueFilter promises(Instant now) {
        if (dueBefore == null && breached == null) return null;
        if (dueBefore != null && !DueFilter.knows(dueBefore)) throw new WrongField("dueBefore", "api.problem.no-year");
        return new DueFilter(dueBefore, breached, now);
    }

    /** The address of the page that begins behind a ticket. */
    String addressBehind(TicketNumber last) {
        var address = UriComponentsBuilder.fromPath("/api/v1/tickets");
        with(address, "q", q);
        with(address, "status", status);
        with(address, "type", type);
        with(address, "priority", priority);
        with(address, "service", service);
        with(address, "level", level);
        with(address, "team", team);
        with(address, "assignee", assignee);
        with(address, "requester", requester);
        with(address, "organisation", organisation);
        with(address, "dueBefore", dueBefore);
        with(address, "breached", breached);
        return address.queryParam("after", last)
                .queryParam("limit", size())
                .encode()
                .build()
                .toUriString();
    }

    private static void with(UriComponentsBuilder address, String name, Object value) {
        address.queryParamIfPresent(name, Optional.ofNullable(value));
    }

    private static TicketNumber number(String typed) {
        return TicketNumber.parse(typed).orElseThrow(() -> new WrongField("after", "api.problem.no-number"));
    }
}
