package mesa.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mesa.desk.DeskCalendars.CalendarSetup;
import mesa.desk.DeskSetup;
import mesa.desk.SetUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the calendars as the desk's file says. Rules that changed become a new version, which holds from the day that
 * the file names or from now on; what lies before that is never counted anew.
 */
@Component
@Order(3)
class CalendarSetUp implements SetUpStep {

    private final CalendarStore store;
    private final HolidayStore holidays;
    private final Clock clock;

    CalendarSetUp(CalendarStore store, HolidayStore holidays, Clock clock) {
        this.store = store;
        this.holidays = holidays;
        this.clock = clock;
    }

    @Override
    public void apply(DeskSetup setup) {
        var calendars = setup.calendars().all();
        var today = LocalDate.ofInstant(clock.instant(), setup.desk().timeZone());
        calendars.stream()
                .flatMap(calendar -> calendar.rules().holidays().stream())
                .distinct()
                .forEach(code -> holidays.keep(code, today));
        calendars.forEach(this::keep);
        store.retireAllBut(calendars.stream().map(CalendarSetup::id).toList());
    }

    private void keep(CalendarSetup wanted) {
        store.keep(wanted);
        store.last(wanted.id()).ifPresentOrElse(last -> addIfChanged(last, wanted), () -> addFirst(wanted));
    }

    private void addFirst(CalendarSetup wanted) {
        store.add(wanted.id(), new CalendarVersion(1, CalendarVersion.SINCE_EVER, wanted.rules()));
    }

    private void addIfChanged(CalendarVersion last, CalendarSetup wanted) {
        if (!last.rules().equals(wanted.rules())) {
            store.add(wanted.id(), new CalendarVersion(last.number() + 1, validFrom(wanted), wanted.rules()));
        }
    }

    private Instant validFrom(CalendarSetup wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (wanted.from() == null) return now;
        var midnight = wanted.from().atStartOfDay(wanted.rules().zone()).toInstant();
        return midnight.isAfter(now) ? midnight : now;
    }
}
