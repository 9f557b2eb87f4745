package mesa.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mesa.desk.CalendarRules.Hours;
import mesa.desk.Section.Text;

/** Reads hours such as {@code 9:00-14:00, 15:00-17:00}; those that end before they begin go past midnight. */
final class HoursReader {

    private static final int DAY = 24 * 60 * 60;
    private static final String TIME = "(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?";
    private static final Pattern HOURS = Pattern.compile(TIME + "\\s*-\\s*" + TIME);
    private static final Pattern LAST_MINUTE = Pattern.compile("23:59(:59)?");

    /**
     * Hours and how they are written in the file.
     *
     * @param until more than a day when they go past midnight
     */
    record Written(int from, int until, String text, Text where) {

        boolean goPastMidnight() {
            return until > DAY;
        }

        /** The part of them that lies on the day on which they begin. */
        Written thisDay() {
            return new Written(from, Math.min(until, DAY), text, where);
        }

        /** The part of them that lies on the day after. */
        Written nextDay() {
            return new Written(0, until - DAY, text, where);
        }
    }

    private final Section section;

    HoursReader(Section section) {
        this.section = section;
    }

    /** What is written there, in the order of the file; what can't be is noted and left out. */
    List<Written> read(Text text) {
        return Arrays.stream(text.value().split(",", -1))
                .flatMap(part -> one(part.strip(), text).stream())
                .toList();
    }

    /** The hours of one day in their order, those that touch as one; noted if some of them overlap. */
    List<Hours> ofOneDay(List<Written> written) {
        var inOrder = written.stream()
                .sorted(Comparator.comparingInt(Written::from).thenComparingInt(Written::until))
                .toList();
        var day = new ArrayList<Hours>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (i > 0) refuseOverlap(inOrder.get(i - 1), inOrder.get(i));
            append(day, inOrder.get(i));
        }
        return List.copyOf(day);
    }

    private void refuseOverlap(Written first, Written second) {
        if (second.from() < first.until()) {
            section.problem(second.where(), "the hours %s and %s overlap", first.text(), second.text());
        }
    }

    private static void append(List<Hours> day, Written next) {
        var last = day.isEmpty() ? null : day.get(day.size() - 1);
        if (last != null && last.until() >= next.from()) {
            day.set(day.size() - 1, new Hours(last.from(), Math.max(last.until(), next.until())));
        } else {
            day.add(new Hours(next.from(), next.until()));
        }
    }

    private Optional<Written> one(String part, Text where) {
        var hours = HOURS.matcher(part);
        if (!hours.matches()) return refused(where, "\"%s\" are no hours; write 9:00-14:00, 15:00-17:00", part);
        int from = second(hours, 1);
        int until = second(hours, 4);
        if (from >= DAY || until > DAY) return refused(where, "\"%s\": a day has 24 hours, the last is 24:00", part);
        if (from == until) return refused(where, "\"%s\" are no hours; a whole day is 0:00-24:00", part);
        if (LAST_MINUTE.matcher(hours.group().split("-")[1].strip()).matches())
            return refused(where, "\"%s\" leaves out the last minute of the day; midnight is 24:00", part);
        return Optional.of(new Written(from, until < from ? until + DAY : until, part, where));
    }

    private Optional<Written> refused(Text where, String reason, String part) {
        section.problem(where, reason, part);
        return Optional.empty();
    }

    private static int second(Matcher hours, int group) {
        int seconds = hours.group(group + 2) == null ? 0 : Integer.parseInt(hours.group(group + 2));
        return (Integer.parseInt(hours.group(group)) * 60 + Integer.parseInt(hours.group(group + 1))) * 60 + seconds;
    }
}
