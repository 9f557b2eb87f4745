package mesa.desk;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The days on which a country or region rests by law. They come from a library, but for the countries of which it says
 * something else than the law does: those have a file of their own beside this class.
 */
public final class PublicHolidays {

    private static final Pattern CODE = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,3}){0,2}");
    private static final Properties READER = new Properties();

    static {
        READER.setProperty("configuration.service.impl", "de.focus_shift.jollyday.jaxb.JaxbConfigurationService");
    }

    private static final Map<String, PublicHolidays> ASKED_FOR = new ConcurrentHashMap<>();

    private final String[] regions;
    private final HolidayManager country;
    private final Map<Integer, Map<LocalDate, PublicHoliday>> years = new ConcurrentHashMap<>();

    private PublicHolidays(String code) {
        var parts = code.split("-");
        this.country = country(parts[0]);
        this.regions = Arrays.copyOfRange(parts, 1, parts.length);
    }

    /** The public holidays of a country such as {@code mx} or a region such as {@code es-md}, if there is one. */
    public static Optional<PublicHolidays> of(String code) {
        var known = ASKED_FOR.get(code);
        if (known == null && CODE.matcher(code).matches() && isCountry(code.substring(0, 2))) {
            var holidays = new PublicHolidays(code);
            known = holidays.isThere() ? ASKED_FOR.computeIfAbsent(code, first -> holidays) : null;
        }
        return Optional.ofNullable(known);
    }

    /** Those of a year by their day, moved ones on the day on which people rest. */
    public Map<LocalDate, PublicHoliday> in(int year) {
        return years.computeIfAbsent(year, this::find);
    }

    private Map<LocalDate, PublicHoliday> find(int year) {
        var days = new TreeMap<LocalDate, PublicHoliday>();
        country
                .getHolidays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), HolidayType.PUBLIC_HOLIDAY, regions)
                .stream()
                .sorted()
                .forEach(holiday -> days.putIfAbsent(holiday.getDate(), new PublicHoliday(holiday.getPropertiesKey())));
        return Collections.unmodifiableMap(days);
    }

    private static boolean isCountry(String code) {
        return HolidayManager.getSupportedCalendarCodes().contains(code.toUpperCase(Locale.ROOT));
    }

    private boolean isThere() {
        CalendarHierarchy place = country.getCalendarHierarchy();
        for (var region : regions) {
            place = place == null ? null : child(place, region);
        }
        return place != null;
    }

    private static CalendarHierarchy child(CalendarHierarchy place, String region) {
        return place.getChildren().entrySet().stream()
                .filter(child -> child.getKey().equalsIgnoreCase(region))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static HolidayManager country(String code) {
        var ours = PublicHolidays.class.getResource("holidays/" + code + ".xml");
        return HolidayManager.getInstance(
                ours == null ? ManagerParameters.create(code, READER) : ManagerParameters.create(ours, READER));
    }
}
