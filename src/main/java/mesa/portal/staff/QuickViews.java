package mesa.portal.staff;

import java.util.List;
import java.util.stream.Stream;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.ticket.TicketSearch;
import mesa.ticket.WaitingReason;
import org.springframework.stereotype.Component;

/** The lists that the desk's own people want most often; managers also see how many tickets are in each. */
@Component
class QuickViews {

    private static final int COUNTED = 100;

    private final TicketSearch search;

    QuickViews(TicketSearch search) {
        this.search = search;
    }

    /**
     * A list under a name.
     *
     * @param label the message key of its name
     * @param current whether it is the one that is shown
     * @param count how many tickets are in it, {@code 99+} when there are more; null when nobody asks
     */
    record QuickView(String label, String address, boolean current, String count) {}

    List<QuickView> of(Person me, ListFilter shown) {
        return Stream.of(
                        view("open", ListFilter.of(ListFilter.OPEN, "", ""), true),
                        view("mine", ListFilter.of(ListFilter.OPEN, "", ListFilter.ME), worksTasks(me)),
                        view("team", ListFilter.of(ListFilter.OPEN, ListFilter.MINE, ""), worksTasks(me)),
                        view("unassigned", ListFilter.of(ListFilter.OPEN, "", ListFilter.NOBODY), true),
                        view("requester", ListFilter.of(waitingForRequester(), "", ""), true))
                .filter(Candidate::offered)
                .map(candidate -> candidate.as(me, shown, search))
                .toList();
    }

    private static boolean worksTasks(Person me) {
        return !me.teams().isEmpty();
    }

    private static String waitingForRequester() {
        return ListFilter.WAITING_FOR + AddressWord.of(WaitingReason.REQUESTER);
    }

    private static Candidate view(String name, ListFilter filter, boolean offered) {
        return new Candidate("staff.view." + name, filter, offered);
    }

    private record Candidate(String label, ListFilter filter, boolean offered) {

        QuickView as(Person me, ListFilter shown, TicketSearch search) {
            var count = me.roles().contains(Role.MANAGER) ? said(search.count(filter.query(me, COUNTED))) : null;
            return new QuickView(label, filter.address(), filter.equals(shown.behind(null)), count);
        }

        private static String said(int count) {
            return count < COUNTED ? Integer.toString(count) : COUNTED - 1 + "+";
        }
    }
}
