package mesa.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

    private final JdbcClient database;

    HolidayStore(JdbcClient database) {
        this.database = database;
    }

    KeptHolidays all() {
        var years = new HashMap<String, Map<Integer, Map<LocalDate, PublicHoliday>>>();
        database.sql("""
                        select code, first_year, last_year, day, holiday
                        from public_holiday_code left join public_holiday using (code)""").query(row -> {
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
        boolean first = isNew(code, today);
        var after = first ? LocalDate.of(today.getYear() - 1, 1, 1).minusDays(1) : today;
        database.sql("delete from public_holiday where code = ? and day > ?")
                .params(code, after)
                .update();
        IntStream.rangeClosed(after.getYear(), today.getYear() + YEARS_AHEAD)
                .forEach(year -> HolidaySource.LIBRARY.in(code, year).forEach((day, holiday) -> {
                    if (day.isAfter(after)) add(code, day, holiday);
                }));
    }

    private boolean isNew(String code, LocalDate today) {
        int lastYear = today.getYear() + YEARS_AHEAD;
        boolean known = database.sql("update public_holiday_code set last_year = ? where code = ?")
                        .params(lastYear, code)
                        .update()
                > 0;
        if (!known) {
            database.sql("insert into public_holiday_code (code, first_year, last_year) values (?, ?, ?)")
                    .params(code, today.getYear() - 1, lastYear)
                    .update();
        }
        return !known;
    }

    private void add(String code, LocalDate day, PublicHoliday holiday) {
        database.sql("insert into public_holiday (code, day, holiday) values (?, ?, ?)")
                .params(code, day, holiday.key())
                .update();
    }
}
