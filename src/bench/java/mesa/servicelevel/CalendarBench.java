package mesa.servicelevel;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import mesa.desk.CalendarRules;
import mesa.desk.DeskCalendars.CalendarSetup;
import mesa.desk.DeskFiles;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long counting working time takes, by a calendar with lunch breaks, Saturdays and the holidays of Mexico. */
@State(Scope.Benchmark)
public class CalendarBench {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration WORKING_YEAR = Duration.ofHours(2400);

    private final CalendarRules rules = rules();
    private final WorkingCalendar calendar = WorkingCalendar.of("instituto", rules);
    private long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    @Benchmark
    public Instant dueOverAYear() {
        return calendar.plus(next(), WORKING_YEAR);
    }

    @Benchmark
    public Instant dueWithinTheWeek() {
        return calendar.plus(next(), Duration.ofHours(20));
    }

    @Benchmark
    public Duration usedOverAYear() {
        var from = next();
        return calendar.between(from, from.plus(YEAR));
    }

    @Benchmark
    public Instant dueOverAYearByACalendarThatWasNeverAsked() {
        return WorkingCalendar.of("instituto", rules).plus(next(), WORKING_YEAR);
    }

    @Test
    void isWithinWhatIsWanted() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(CalendarBench.class.getName() + ".*")
                        .mode(org.openjdk.jmh.annotations.Mode.AverageTime)
                        .timeUnit(MICROSECONDS)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .run();

        results.forEach(CalendarBench::say);
        assertThat(results)
                .filteredOn(result -> name(result).equals("dueOverAYear"))
                .singleElement()
                .satisfies(result ->
                        assertThat(result.getPrimaryResult().getScore()).isLessThan(20));
    }

    /** A start in another minute of the year each time. */
    private Instant next() {
        start = start > 1_798_000_000 ? start - 31_000_000 : start + 100_003;
        return Instant.ofEpochSecond(start);
    }

    private static void say(RunResult result) {
        System.out.printf(
                Locale.ROOT,
                "[BENCH] %-60s %.3f µs%n",
                name(result),
                result.getPrimaryResult().getScore());
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static CalendarRules rules() {
        return DeskFiles.read("classpath:mesa/servicelevel/working-hours.yml").calendars().all().stream()
                .filter(setup -> setup.id().equals("instituto"))
                .map(CalendarSetup::rules)
                .findFirst()
                .orElseThrow();
    }
}
