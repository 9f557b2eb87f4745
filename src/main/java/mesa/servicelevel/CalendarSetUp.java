package mesa.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
        Optional.ofNullable(store.all().get(wanted.id()))
                .ifPresentOrElse(known -> addIfChanged(known, wanted), () -> addFirst(wanted));
    }

    private void addFirst(CalendarSetup wanted) {
        store.add(wanted.id(), new CalendarVersion(1, CalendarVersion.SINCE_EVER, wanted.rules()));
    }

    private void addIfChanged(KnownCalendar known, CalendarSetup wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var from = validFrom(wanted, now);
        var last = known.last();
        var isAnnounced = last.validFrom().isAfter(now);
        var isSaid = last.rules().equals(wanted.rules())
                && (!isAnnounced || last.validFrom().equals(from));
        if (!isSaid) {
            var next = isAnnounced && last.validFrom().isBefore(from) ? keepUntilThen(known, wanted, now) : last.next();
            store.add(wanted.id(), new CalendarVersion(next, from, wanted.rules()));
        }
    }

    /**
     * What was announced for an earlier day must not hold meanwhile. Gives the number of the version after this one.
     */
    private int keepUntilThen(KnownCalendar known, CalendarSetup wanted, Instant now) {
        var current = new CalendarVersion(known.last().next(), now, known.rulesAt(now));
        store.add(wanted.id(), current);
        return current.next();
    }

    private static Instant validFrom(CalendarSetup wanted, Instant now) {
        if (wanted.from() == null) return now;
        var midnight = wanted.from().atStartOfDay(wanted.rules().zone()).toInstant();
        return midnight.isAfter(now) ? midnight : now;
    }
}
