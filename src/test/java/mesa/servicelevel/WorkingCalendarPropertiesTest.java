package mesa.servicelevel;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mesa.desk.CalendarRules;
import mesa.desk.CalendarRules.Hours;
import mesa.servicelevel.WorkingCalendar.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar, in every zone, over every setting of clocks and every change of the rules. */
class WorkingCalendarPropertiesTest {

    private static final int TRIES = 120;
    private static final int DAY = 24 * 60 * 60;
    private static final List<String> ZONES = List.of(
            "America/Mexico_City", // set no clock any more since 2022
            "America/Santiago", // midnight itself is skipped and repeated
            "Europe/Madrid",
            "Australia/Lord_Howe", // half an hour
            "Pacific/Apia", // a day never was
            "Asia/Kathmandu", // a quarter of an hour off
            "America/Havana",
            "UTC");

    @Property(tries = TRIES)
    void soMuchHasPassedWhenItIsDue(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 400 * 60 * 60) int working) {
        var due = calendar.plus(start, Duration.ofSeconds(working));

        assertThat(calendar.between(start, due)).hasSeconds(working);
    }

    @Property(tries = TRIES)
    void isDueAtTheFirstInstantAtWhichSoMuchHasPassed(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 400 * 60 * 60) int working) {
        var due = calendar.plus(start, Duration.ofSeconds(working));

        assertThat(due).isAfter(start);
        assertThat(calendar.between(start, due.minusNanos(1))).hasSeconds(working - 1L);
    }

    @Property(tries = TRIES)
    void cuttingAnIntervalInTwoChangesNothing(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant two,
            @ForAll("instants") Instant three) {
        var order = List.of(one, two, three).stream().sorted().toList();

        assertThat(calendar.between(order.get(0), order.get(1)).plus(calendar.between(order.get(1), order.get(2))))
                .isEqualTo(calendar.between(order.get(0), order.get(2)));
    }

    @Property(tries = TRIES)
    void isDueAtTheSameInstantWhenCountedInTwoParts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 100 * 60 * 60) int first,
            @ForAll @IntRange(min = 1, max = 100 * 60 * 60) int second) {
        var inTwo = calendar.plus(calendar.plus(start, Duration.ofSeconds(first)), Duration.ofSeconds(second));

        assertThat(calendar.plus(start, Duration.ofSeconds(first + (long) second)))
                .isEqualTo(inTwo);
    }

    @Property(tries = TRIES)
    void moreTimeIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 100 * 60 * 60) int less,
            @ForAll @IntRange(max = 100 * 60 * 60) int more) {
        assertThat(calendar.plus(start, Duration.ofSeconds(less)))
                .isBeforeOrEqualTo(calendar.plus(start, Duration.ofSeconds(less + (long) more)));
    }

    @Property(tries = TRIES)
    void whoBeginsLaterIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll @IntRange(min = 1, max = 100 * 60 * 60) int working) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(calendar.plus(earlier, Duration.ofSeconds(working)))
                .isBeforeOrEqualTo(calendar.plus(later, Duration.ofSeconds(working)));
    }

    @Property(tries = TRIES)
    void noMoreIsWorkedThanTimePasses(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 40 * DAY) int seconds) {
        assertThat(calendar.between(from, from.plusSeconds(seconds)))
                .isBetween(Duration.ZERO, Duration.ofSeconds(seconds));
    }

    @Property(tries = TRIES)
    void itsSpansFillTheTimeAndTheirOpenOnesAreWhatCounts(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 40 * DAY) int seconds) {
        var from = start.truncatedTo(SECONDS);
        var until = from.plusSeconds(seconds);
        var at = from;
        var open = Duration.ZERO;
        for (var span : calendar.spans(from, until)) {
            assertThat(span.from()).isEqualTo(at);
            assertThat(span.until()).isAfter(at);
            if (span.kind() == Kind.OPEN) open = open.plus(Duration.between(span.from(), span.until()));
            at = span.until();
        }

        assertThat(at).isEqualTo(until);
        assertThat(open).isEqualTo(calendar.between(from, until));
    }

    @Property(tries = TRIES)
    void aClockOnTheWallWouldCountTheSame(
            @ForAll("plainRules") CalendarRules rules,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 3 * 24 * 60) int minutes) {
        var calendar = WorkingCalendar.of("wall", rules);
        var start = from.truncatedTo(MINUTES);
        long counted = 0;
        for (int minute = 0; minute < minutes; minute++) {
            if (isOpen(rules, start.plusSeconds(minute * 60L))) counted++;
        }

        assertThat(calendar.between(start, start.plusSeconds(minutes * 60L))).hasSeconds(counted * 60);
    }

    @Property(tries = TRIES)
    void aChangeOfTheRulesAltersNothingBeforeIt(
            @ForAll("rules") CalendarRules before,
            @ForAll("rules") CalendarRules after,
            @ForAll("instants") Instant change,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 100 * 60 * 60) int working) {
        var old = WorkingCalendar.of("old", before);
        var changed = changed(before, after, change);
        var due = old.plus(start, Duration.ofSeconds(working));

        if (due.isAfter(change)) {
            assertThat(changed.plus(start, Duration.ofSeconds(working))).isAfterOrEqualTo(earlierOf(change, due));
        } else {
            assertThat(changed.plus(start, Duration.ofSeconds(working))).isEqualTo(due);
        }
        assertThat(changed.between(change.minus(90, DAYS), change))
                .isEqualTo(old.between(change.minus(90, DAYS), change));
    }

    @Property(tries = TRIES)
    void aChangeOfTheRulesHoldsFromItsInstantOn(
            @ForAll("rules") CalendarRules before,
            @ForAll("rules") CalendarRules after,
            @ForAll("instants") Instant change,
            @ForAll @IntRange(max = 90 * DAY) int seconds) {
        var changed = changed(before, after, change);

        assertThat(changed.between(change, change.plusSeconds(seconds)))
                .isEqualTo(WorkingCalendar.of("new", after).between(change, change.plusSeconds(seconds)));
        assertThat(changed.versionAt(change)).isEqualTo(2);
        assertThat(changed.versionAt(change.minusSeconds(1))).isEqualTo(1);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Combinators.combine(rules(), rules(), rules(), instants(), instants())
                .as((first, second, third, one, other) -> WorkingCalendar.of(
                        "some",
                        List.of(
                                new CalendarVersion(1, CalendarVersion.SINCE_EVER, first),
                                new CalendarVersion(2, one, second),
                                new CalendarVersion(3, other, third))));
    }

    @Provide
    Arbitrary<CalendarRules> rules() {
        return Combinators.combine(
                        zones(),
                        weeks(day(1)),
                        Arbitraries.<Set<String>>of(Set.of(), Set.of("mx"), Set.of("es-md", "co")))
                .flatAs((zone, week, holidays) -> Combinators.combine(
                                Arbitraries.maps(dates(), Arbitraries.of("off", "down"))
                                        .ofMaxSize(5),
                                Arbitraries.maps(dates(), day(1)).ofMaxSize(5))
                        .as((closed, open) -> new CalendarRules(zone, false, week, holidays, closed, open)));
    }

    /** To the minute, and without hours that begin or end while a clock is set: there a wall clock says two things. */
    @Provide
    Arbitrary<CalendarRules> plainRules() {
        return Combinators.combine(zones(), weeks(day(60).map(WorkingCalendarPropertiesTest::awayFromSettingOfClocks)))
                .as((zone, week) -> new CalendarRules(zone, false, week, Set.of(), Map.of(), Map.of()));
    }

    /** Of the years in which Apia lost a day and Mexico City set its clocks for the last time, and of those to come. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, instants("2011-11-01T00:00:00Z", "2012-05-01T00:00:00Z")),
                Tuple.of(9, instants("2022-02-01T00:00:00Z", "2024-01-01T00:00:00Z")),
                Tuple.of(3, instants("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z")));
    }

    private static Arbitrary<Instant> instants(String first, String last) {
        var from = Instant.parse(first);
        var until = Instant.parse(last);
        var any = Arbitraries.longs()
                .between(from.getEpochSecond(), until.getEpochSecond())
                .map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(
                any, aroundSettingOfClocks(from, until), any.map(instant -> instant.plusNanos(999_999_999)));
    }

    private static Arbitrary<Instant> aroundSettingOfClocks(Instant from, Instant until) {
        var settings = new ArrayList<Instant>();
        for (var zone : ZONES) {
            var clocks = ZoneId.of(zone).getRules();
            var next = clocks.nextTransition(from);
            while (next != null && next.getInstant().isBefore(until)) {
                settings.add(next.getInstant());
                next = clocks.nextTransition(next.getInstant());
            }
        }
        return Combinators.combine(
                        Arbitraries.of(settings), Arbitraries.integers().between(-DAY, DAY))
                .as(Instant::plusSeconds);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 6000).map(LocalDate.of(2011, 12, 1)::plusDays);
    }

    /** Of a few hours at least: by seconds a week, hundreds of hours would take until the year 3000. */
    private static Arbitrary<Map<DayOfWeek, List<Hours>>> weeks(Arbitrary<List<Hours>> day) {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), day)
                .ofMinSize(1)
                .filter(week -> week.values().stream()
                                .flatMap(List::stream)
                                .mapToInt(Hours::seconds)
                                .sum()
                        > DAY / 6);
    }

    /** One to three parts of a day, apart from each other, beginning and ending at multiples of so many seconds. */
    private static Arbitrary<List<Hours>> day(int seconds) {
        return Arbitraries.integers()
                .between(0, DAY / seconds)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(times -> hours(new TreeSet<>(times)
                        .stream().map(time -> time * seconds).toList()));
    }

    private static List<Hours> hours(List<Integer> times) {
        var hours = new ArrayList<Hours>();
        for (int i = 0; i + 1 < times.size(); i += 2) hours.add(new Hours(times.get(i), times.get(i + 1)));
        return hours;
    }

    private static List<Hours> awayFromSettingOfClocks(List<Hours> day) {
        return day.stream()
                .filter(hours -> isAway(hours.from()) && isAway(hours.until()))
                .toList();
    }

    private static boolean isAway(int second) {
        return second > 4 * 60 * 60 && second < 22 * 60 * 60;
    }

    private static boolean isOpen(CalendarRules rules, Instant at) {
        var local = at.atZone(rules.zone());
        int second = local.toLocalTime().toSecondOfDay();
        return rules.week().getOrDefault(local.getDayOfWeek(), List.of()).stream()
                .anyMatch(hours -> hours.from() <= second && second < hours.until());
    }

    private static WorkingCalendar changed(CalendarRules before, CalendarRules after, Instant change) {
        return WorkingCalendar.of(
                "changed",
                List.of(
                        new CalendarVersion(1, CalendarVersion.SINCE_EVER, before),
                        new CalendarVersion(2, change, after)));
    }

    private static Instant earlierOf(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
