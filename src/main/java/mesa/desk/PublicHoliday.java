package mesa.desk;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayType;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A public holiday, such as Labour Day.
 *
 * @param key what the library calls it, the same in all languages and years
 */
public record PublicHoliday(String key) {

    /** What people of that language call it. */
    public String name(Locale language) {
        return new Holiday(LocalDate.EPOCH, key, HolidayType.PUBLIC_HOLIDAY).getDescription(language);
    }
}
