package mesa.portal.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.directory.Person;
import mesa.ticket.AssigneeFilter;
import mesa.ticket.Priority;
import mesa.ticket.StatusFilter;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.WaitingReason;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tickets somebody wants to see, as the page's address says it; empty means any, and so does what nobody
 * understands.
 *
 * @param q words, or a number however it is typed
 * @param status {@code open}, {@code waiting-requester}, {@code waiting-supplier} or a status such as
 *     {@code in-progress}
 * @param team a team's id, or {@code mine}
 * @param assignee a person's id, {@code me} or {@code nobody}
 * @param after the number behind which the page begins
 */
record ListFilter(
        String q,
        String status,
        String type,
        String priority,
        String service,
        String team,
        String level,
        String assignee,
        String organisation,
        String after) {

    static final String OPEN = "open";
    static final String WAITING_FOR = "waiting-";
    static final String MINE = "mine";
    static final String ME = "me";
    static final String NOBODY = "nobody";

    ListFilter {
        q = said(q);
        status = said(status);
        type = said(type);
        priority = said(priority);
        service = said(service);
        team = said(team);
        level = said(level);
        assignee = said(assignee);
        organisation = said(organisation);
        after = said(after);
    }

    /** The filter of a quick view. */
    static ListFilter of(String status, String team, String assignee) {
        return new ListFilter("", status, "", "", "", team, "", assignee, "", "");
    }

    /** As a query of that person, for at most so many tickets. */
    TicketQuery query(Person me, int limit) {
        return new TicketQuery(
                q,
                statusFilter(),
                AddressWord.find(TicketType.class, type).orElse(null),
                AddressWord.find(Priority.class, priority).orElse(null),
                service.isEmpty() ? null : service,
                level.matches("[1-9]") ? Integer.valueOf(level) : null,
                teams(me),
                assigneeFilter(me),
                null,
                organisation.isEmpty() ? null : organisation,
                null,
                null,
                TicketNumber.parse(after).orElse(null),
                limit,
                null);
    }

    /** What it says of a field of the page. */
    public String get(String field) {
        return fields().getOrDefault(field, "");
    }

    /** Whether it says something that is not seen at first sight. */
    public boolean isDetailed() {
        return fields().entrySet().stream()
                .anyMatch(field -> !Set.of("q", "status").contains(field.getKey())
                        && !field.getValue().isEmpty());
    }

    boolean isAny() {
        return fields().values().stream().allMatch(String::isEmpty);
    }

    /** The same for the page that begins behind a ticket; null: the first page. */
    public ListFilter behind(TicketNumber last) {
        var number = last == null ? "" : last.value();
        return new ListFilter(q, status, type, priority, service, team, level, assignee, organisation, number);
    }

    /** The address at which the list is so; the status is always there, because without one it is the open ones. */
    public String address() {
        var address = UriComponentsBuilder.fromPath("/tickets/all").queryParam("status", status);
        fields().forEach((field, value) -> {
            if (!field.equals("status") && !value.isEmpty()) address.queryParam(field, value);
        });
        if (!after.isEmpty()) address.queryParam("after", after);
        return address.encode().build().toUriString();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", q);
        fields.put("status", status);
        fields.put("type", type);
        fields.put("priority", priority);
        fields.put("service", service);
        fields.put("team", team);
        fields.put("level", level);
        fields.put("assignee", assignee);
        fields.put("organisation", organisation);
        return fields;
    }

    private StatusFilter statusFilter() {
        if (status.equals(OPEN)) return StatusFilter.OPEN;
        if (status.startsWith(WAITING_FOR))
            return AddressWord.find(WaitingReason.class, status.substring(WAITING_FOR.length()))
                    .map(StatusFilter::waitingFor)
                    .orElse(null);
        return AddressWord.find(TicketStatus.class, status)
                .map(StatusFilter::only)
                .orElse(null);
    }

    private Set<String> teams(Person me) {
        if (team.equals(MINE)) return me.teams();
        return team.isEmpty() ? Set.of() : Set.of(team);
    }

    private AssigneeFilter assigneeFilter(Person me) {
        return switch (assignee) {
            case NOBODY -> AssigneeFilter.NOBODY;
            case ME -> new AssigneeFilter(me.id());
            default -> id(assignee).map(AssigneeFilter::new).orElse(null);
        };
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String said(String value) {
        return value == null ? "" : value.strip();
    }
}
