package mesa.servicelevel;

import java.time.LocalDate;
import java.util.Map;
import mesa.desk.PublicHoliday;
import mesa.desk.PublicHolidays;

/** From where a calendar learns the public holidays of a country or region. */
interface HolidaySource {

    /** The library's, as it knows them today. */
    HolidaySource LIBRARY =
            (code, year) -> PublicHolidays.of(code).map(some -> some.in(year)).orElse(Map.of());

    /** Those of a year by their day; none for a code that is not known. */
    Map<LocalDate, PublicHoliday> in(String code, int year);
}
