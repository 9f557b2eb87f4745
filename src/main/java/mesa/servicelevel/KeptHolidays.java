package mesa.servicelevel;

import java.time.LocalDate;
import java.util.Map;
import mesa.desk.PublicHoliday;

/**
 * The public holidays that the desk once counted by. What it did not keep it takes from the library.
 *
 * @param years the holidays of each code, year by year, also of years without any
 */
record KeptHolidays(Map<String, Map<Integer, Map<LocalDate, PublicHoliday>>> years) implements HolidaySource {

    @Override
    public Map<LocalDate, PublicHoliday> in(String code, int year) {
        var kept = years.getOrDefault(code, Map.of()).get(year);
        return kept == null ? LIBRARY.in(code, year) : kept;
    }
}
