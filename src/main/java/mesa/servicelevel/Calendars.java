package mesa.servicelevel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mesa.desk.DeskSetup;
import mesa.desk.Remembered;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;

/** The calendars that the desk knows, also those that its file no longer names: old promises go by them. */
@Service
@DependsOn("setUp")
public class Calendars {

    private final Remembered<Map<String, KnownCalendar>> calendars;
    private final DeskSetup desk;

    Calendars(CalendarStore store, DeskSetup desk) {
        this.calendars = new Remembered<>(store::all);
        this.desk = desk;
    }

    /**
     * The calendar of that id, with all its versions.
     *
     * @throws IllegalArgumentException when there never was one
     */
    public WorkingCalendar get(String id) {
        return known(id).calendar();
    }

    /**
     * The calendar of that id, else the one that counts where nothing else is agreed: the rule tables that come with
     * Mesa name calendars of the trial desk.
     */
    public WorkingCalendar orUsual(String id) {
        return find(id).map(KnownCalendar::calendar).orElseGet(this::usual);
    }

    /** The calendar that counts where nothing else is agreed. */
    public WorkingCalendar usual() {
        return get(desk.calendars().usual());
    }

    /** The ids of those in use: what rule tables may name. */
    public Set<String> ids() {
        return calendars.get().values().stream()
                .filter(KnownCalendar::active)
                .map(known -> known.calendar().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What people call it.
     *
     * @throws IllegalArgumentException when there never was such a calendar
     */
    public String nameOf(String id) {
        return known(id).name();
    }

    private KnownCalendar known(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no calendar \"%s\"".formatted(id)));
    }

    /** Also one of a newer file that another node has just applied. */
    private Optional<KnownCalendar> find(String id) {
        return Optional.ofNullable(calendars.get().get(id))
                .or(() -> Optional.ofNullable(calendars.again().get(id)));
    }
}
