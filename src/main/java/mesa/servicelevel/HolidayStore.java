package mesa.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mesa.desk.PublicHoliday;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the public holidays that the desk counts by, so that a newer edition of the library changes the days to come
 * but none that has passed.
 */
@Component
class HolidayStore {

    private static final int YEARS_AHEAD = 10;
    private static final String ALL = """
            select code, first_year, last_year, day, holiday
            from public_holiday_code left join public_holiday using (code)""";
    private static final String EXTEND = """
            update public_holiday_code set first_year = least(first_year, ?), last_year = ?
            where code = ?""";

    private final JdbcClient database;

    HolidayStore(JdbcClient database) {
        this.database = database;
    }

    KeptHolidays all() {
        var years = new HashMap<String, Map<Integer, Map<LocalDate, PublicHoliday>>>();
        database.sql(ALL).query(row -> {
            var ofCode = years.get(row.getString("code"));
            if (ofCode == null) years.put(row.getString("code"), ofCode = years(row));
            var day = row.getObject("day", LocalDate.class);
            if (day != null) ofCode.get(day.getYear()).put(day, new PublicHoliday(row.getString("holiday")));
        });
        return new KeptHolidays(years);
    }

    private static Map<Integer, Map<LocalDate, PublicHoliday>> years(ResultSet row) throws SQLException {
        return IntStream.rangeClosed(row.getInt("first_year"), row.getInt("last_year"))
                .boxed()
                .collect(Collectors.toMap(year -> year, year -> new TreeMap<>()));
    }

    /**
     * Keeps what the library says of the days after this one; all of this year and the last, if nothing is kept yet.
     */
    void keep(String code, LocalDate today) {
        int lastYear = today.getYear() + YEARS_AHEAD;
        var after = isKept(code, today.getYear(), lastYear) ? today : addFirst(code, today.getYear() - 1, lastYear);
        var days = IntStream.rangeClosed(after.getYear(), lastYear)
                .mapToObj(year -> HolidaySource.LIBRARY.in(code, year).entrySet())
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getKey().isAfter(after))
                .toList();
        database.sql("delete from public_holiday where code = ? and day > ?")
                .params(code, after)
                .update();
        add(code, days);
    }

    private boolean isKept(String code, int thisYear, int lastYear) {
        return database.sql(EXTEND).params(thisYear, lastYear, code).update() > 0;
    }

    /** The day before the first that is kept from now on. */
    private LocalDate addFirst(String code, int firstYear, int lastYear) {
        database.sql("insert into public_holiday_code (code, first_year, last_year) values (?, ?, ?)")
                .params(code, firstYear, lastYear)
                .update();
        return LocalDate.of(firstYear, 1, 1).minusDays(1);
    }

    private void add(String code, List<Map.Entry<LocalDate, PublicHoliday>> days) {
        database.sql("insert into public_holiday (code, day, holiday) select ?, * from unnest(?::date[], ?::text[])")
                .params(
                        code,
                        days.stream().map(day -> day.getKey().toString()).toArray(String[]::new),
                        days.stream().map(day -> day.getValue().key()).toArray(String[]::new))
                .update();
    }
}
