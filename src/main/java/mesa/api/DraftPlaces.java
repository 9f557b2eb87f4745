package mesa.api;

import mesa.directory.Person;
import mesa.ticket.TicketVisibility;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Where something can be typed: a new ticket, a phone call, a reply to a ticket, a note on it. */
@Component
class DraftPlaces {

    private static final String OF_A_TICKET = ":";

    private final TicketVisibility visible;

    DraftPlaces(TicketVisibility visible) {
        this.visible = visible;
    }

    /**
     * The place by its one name.
     *
     * @throws NothingHere when there is no such place
     * @throws mesa.ticket.TicketNotFound when its ticket is not for that person
     * @throws AccessDeniedException when it is one where only the desk's own people write
     */
    String named(String place, Person person) {
        var parts = place.split(OF_A_TICKET, 2);
        return parts.length == 1 ? plain(place, person) : ofTicket(parts[0], parts[1], person);
    }

    private static String plain(String place, Person person) {
        return switch (place) {
            case "new-ticket" -> place;
            case "phone-call" -> onlyForStaff(place, person);
            default -> throw new NothingHere("api.problem.no-place");
        };
    }

    private String ofTicket(String kind, String number, Person person) {
        if (!kind.equals("reply") && !kind.equals("note")) throw new NothingHere("api.problem.no-place");
        var place = kind + OF_A_TICKET + visible.get(number, person).number();
        return kind.equals("note") ? onlyForStaff(place, person) : place;
    }

    private static String onlyForStaff(String place, Person person) {
        if (!person.isStaff()) throw new AccessDeniedException("Only the desk's own people write there");
        return place;
    }
}
