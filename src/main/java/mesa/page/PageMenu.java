package mesa.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.directory.Person;
import mesa.directory.Role;
import org.springframework.stereotype.Component;

/** The menu at the top right of every page (C19): who is logged in, and where their work is. */
@Component("pageMenu")
class PageMenu {

    private static final Set<Role> WORD_MAILS = Set.of(Role.MANAGER, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final List<StaffPlace> places;

    PageMenu(List<StaffPlace> places) {
        this.places = places;
    }

    /**
     * Somewhere a person works.
     *
     * @param address within this desk
     * @param label the message key of its name
     */
    public record PlaceOfWork(String address, String label) {}

    /** Where the desk's own people have something to do. */
    public List<StaffPlace> places() {
        return places;
    }

    /** The first letters of the first two names, as the menu shows them. */
    public String initials(Person person) {
        return Stream.of(person.name().strip().split("[\\s@._-]+"))
                .filter(name -> !name.isEmpty())
                .limit(2)
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(person.language()))
                .collect(Collectors.joining());
    }

    /** Where the desk's own people work beside the tickets; nowhere for requesters. */
    public List<PlaceOfWork> placesOfWork(Person person) {
        var places = new ArrayList<PlaceOfWork>();
        if (person.roles().contains(Role.TECHNICIAN))
            places.add(new PlaceOfWork("/camunda/app/tasklist/", "menu.tasklist"));
        if (person.roles().contains(Role.MANAGER) || person.roles().contains(Role.PROCESS_OWNER))
            places.add(new PlaceOfWork("/camunda/app/cockpit/", "menu.cockpit"));
        if (person.roles().contains(Role.ADMINISTRATOR))
            places.add(new PlaceOfWork("/camunda/app/admin/", "menu.admin"));
        if (person.roles().stream().anyMatch(WORD_MAILS::contains))
            places.add(new PlaceOfWork("/wording", "menu.wording"));
        return places;
    }
}
