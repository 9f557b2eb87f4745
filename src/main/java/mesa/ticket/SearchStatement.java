package mesa.ticket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.servicelevel.DueFilter;

/**
 * The SQL of a list of tickets. What somebody may see comes from several places (asked, watched, the own organisation);
 * each place gives its newest by its own index, so that a page costs the same at a small desk and at a large one.
 */
final class SearchStatement {

    private static final String NEWEST_FIRST = " order by t.digits desc limit :limit";

    private final List<String> conditions = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    SearchStatement(TicketQuery query) {
        values.put("limit", query.limit());
        standing(query.status());
        filter("type", nameOf(query.type()));
        filter("priority", nameOf(query.priority()));
        filter("service", query.service());
        filter("support_level", query.level());
        ofTeams(query.teams());
        workedOnBy(query.assignee());
        filter("requester_person", query.requester());
        filter("requester_organisation", query.organisation());
        if (query.after() != null) {
            conditions.add("t.digits < :after");
            values.put("after", query.after().digits());
        }
        search(query);
        promised(query.promises());
        showOnly(query);
    }

    String sql() {
        if (places.isEmpty()) {
            return "select t.* from ticket t where " + where("true") + NEWEST_FIRST;
        }
        return places.stream()
                .map(place -> "(select t.digits from ticket t where " + where(place) + NEWEST_FIRST + ")")
                .collect(Collectors.joining(
                        " union ", "select t.* from ticket t where t.digits in (", ")" + NEWEST_FIRST));
    }

    /** How many there are, at most as many as a page holds. */
    String counted() {
        return "select count(*) from (" + sql() + ") found";
    }

    Map<String, Object> values() {
        return values;
    }

    private String where(String place) {
        return conditions.stream().map(condition -> condition + " and ").collect(Collectors.joining("", "", place));
    }

    private void filter(String column, Object value) {
        if (value != null) {
            conditions.add("t.%s = :%s".formatted(column, column));
            values.put(column, value);
        }
    }

    /** The names stand in the statement as they are: only then the database sees which of its indexes serve. */
    private void standing(StatusFilter filter) {
        if (filter == null) {
            return;
        }
        conditions.add(filter.statuses().stream()
                .map(status -> "'" + status + "'")
                .sorted()
                .collect(Collectors.joining(", ", "t.status in (", ")")));
        filter("waiting_reason", nameOf(filter.waitingReason()));
    }

    private void ofTeams(Set<String> teams) {
        if (!teams.isEmpty()) {
            conditions.add("t.team in (:teams)");
            values.put("teams", teams);
        }
    }

    private void workedOnBy(AssigneeFilter filter) {
        if (AssigneeFilter.NOBODY.equals(filter)) {
            conditions.add("t.assignee is null");
        } else if (filter != null) {
            filter("assignee", filter.person());
        }
    }

    private void search(TicketQuery query) {
        var words = SearchWords.of(query.words());
        if (words.isEmpty()) {
            return;
        }
        var found = words.get().condition(query.visibleTo() == null ? "all_words" : "public_words");
        values.putAll(words.get().values());
        var number = TicketNumber.parse(query.words());
        if (number.isPresent()) {
            found += " union all select number from ticket where digits = :digits";
            values.put("digits", number.get().digits());
        }
        conditions.add("t.number in (" + found + ")");
    }

    private void promised(DueFilter filter) {
        if (filter != null) {
            conditions.add(filter.condition("t.number"));
            values.putAll(filter.values());
        }
    }

    private void showOnly(TicketQuery query) {
        if (query.visibleTo() == null) {
            return;
        }
        values.put("person", query.visibleTo());
        places.add("t.requester_person = :person");
        places.add("t.number in (select ticket from ticket_watcher where person = :person)");
        if (query.keyUserOf() != null) {
            places.add("t.requester_organisation = :own");
            values.put("own", query.keyUserOf());
        }
    }

    private static String nameOf(Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
