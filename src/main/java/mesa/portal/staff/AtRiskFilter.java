package mesa.portal.staff;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mesa.directory.Person;
import mesa.servicelevel.AtRisk;
import mesa.servicelevel.DueFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which deadlines somebody wants to see, as the page's address says it; what nobody understands means the usual.
 *
 * @param hours within how many hours from now they come due
 * @param team a team's id, {@code mine}, or empty for any
 * @param after the deadline behind which the page begins: its instant and its ticket
 */
record AtRiskFilter(String hours, String team, String after) {

    /** From the next two hours to a whole day. */
    static final List<String> HORIZONS = List.of("2", "4", "8", "24");

    private static final String USUAL = "8";
    private static final String BETWEEN = "_";

    AtRiskFilter {
        hours = hours != null && HORIZONS.contains(hours) ? hours : USUAL;
        team = team == null ? "" : team.strip();
        after = after == null ? "" : after.strip();
    }

    Duration horizon() {
        return Duration.ofHours(Long.parseLong(hours));
    }

    /** The teams whose tickets are meant; empty: any. Who is in no team has no tickets of it. */
    Set<String> teams(Person me) {
        if (team.equals(ListFilter.MINE)) return me.teams().isEmpty() ? Set.of(team) : me.teams();
        return team.isEmpty() ? Set.of() : Set.of(team);
    }

    /** Behind which deadline the page begins; null: at the beginning. */
    AtRisk.Row mark() {
        var parts = after.split(BETWEEN, 2);
        return parts.length < 2
                ? null
                : instant(parts[0]).map(due -> mark(due, parts[1])).orElse(null);
    }

    private static AtRisk.Row mark(Instant due, String ticket) {
        return new AtRisk.Row(ticket, null, "", due, false, false);
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(Instant.parse(typed)).filter(DueFilter::knows);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The same for the page that begins behind a deadline; null: the first page. */
    public AtRiskFilter behind(AtRisk.Row last) {
        return new AtRiskFilter(hours, team, last == null ? "" : last.due() + BETWEEN + last.ticket());
    }

    /** The address at which the list is so. */
    public String address() {
        var address = UriComponentsBuilder.fromPath("/tickets/at-risk").queryParam("hours", hours);
        if (!team.isEmpty()) address.queryParam("team", team);
        if (!after.isEmpty()) address.queryParam("after", after);
        return address.encode().build().toUriString();
    }
}
