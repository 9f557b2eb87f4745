package mesa.servicelevel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.desk.CalendarRules;
import mesa.desk.DeskCalendars.CalendarSetup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps calendars and their versions in the database. What is unchanged there stays the same object here. */
@Component
class CalendarStore {

    private static final String ALL = """
            select id, name, active, number, valid_from, rules
            from working_calendar join working_calendar_version on calendar = id
            order by id, number""";
    private static final String KEEP = """
            insert into working_calendar (id, name, active) values (?, ?, true)
            on conflict (id) do update set name = excluded.name, active = true""";
    private static final String ADD = """
            insert into working_calendar_version (calendar, number, valid_from, rules)
            values (?, ?, ?, cast(? as jsonb))""";

    private record Row(String id, String name, boolean active, int number, Instant validFrom, String rules) {}

    private final JdbcClient database;
    private final ObjectMapper json;
    private final HolidayStore holidays;
    private Map<String, KnownCalendar> known = Map.of();
    private KeptHolidays knownHolidays = new KeptHolidays(Map.of());

    CalendarStore(JdbcClient database, ObjectMapper json, HolidayStore holidays) {
        this.database = database;
        this.json = json;
        this.holidays = holidays;
    }

    /** All calendars that ever were, by id. */
    synchronized Map<String, KnownCalendar> all() {
        forgetIfHolidaysChanged(holidays.all());
        var rows = new HashMap<String, List<Row>>();
        database.sql(ALL)
                .query((row, index) -> row(row))
                .list()
                .forEach(row ->
                        rows.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        var read = new HashMap<String, KnownCalendar>();
        rows.forEach((id, versions) -> read.put(id, calendar(versions)));
        known = Map.copyOf(read);
        return known;
    }

    /** Makes the calendar one in use, with that name. */
    void keep(CalendarSetup calendar) {
        database.sql(KEEP).params(calendar.id(), calendar.name()).update();
    }

    /** Puts all calendars but these out of use. */
    void retireAllBut(List<String> ids) {
        database.sql("update working_calendar set active = false where active and id <> all (?)")
                .param(ids.toArray(String[]::new))
                .update();
    }

    void add(String calendar, CalendarVersion version) {
        var since = version.validFrom().equals(CalendarVersion.SINCE_EVER)
                ? null
                : OffsetDateTime.ofInstant(version.validFrom(), ZoneOffset.UTC);
        database.sql(ADD)
                .params(calendar, version.number(), since, write(version.rules()))
                .update();
    }

    private void forgetIfHolidaysChanged(KeptHolidays kept) {
        if (!kept.equals(knownHolidays)) {
            known = Map.of();
            knownHolidays = kept;
        }
    }

    private KnownCalendar calendar(List<Row> rows) {
        var first = rows.get(0);
        var versions = rows.stream()
                .map(row -> new CalendarVersion(row.number(), row.validFrom(), read(row.rules())))
                .toList();
        var before = known.get(first.id());
        var calendar = before != null && before.versions().equals(versions)
                ? before.calendar()
                : WorkingCalendar.of(first.id(), versions, knownHolidays);
        return new KnownCalendar(first.name(), first.active(), versions, calendar);
    }

    private static Row row(ResultSet row) throws SQLException {
        var since = row.getObject("valid_from", OffsetDateTime.class);
        return new Row(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getInt("number"),
                since == null ? CalendarVersion.SINCE_EVER : since.toInstant(),
                row.getString("rules"));
    }

    private CalendarRules read(String rules) {
        try {
            return json.readValue(rules, CalendarRules.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a calendar's rules can't be read: " + rules, unreadable);
        }
    }

    private String write(CalendarRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a calendar's rules can't be written: " + rules, unwritable);
        }
    }
}
