package mesa.servicelevel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import mesa.desk.DeskCalendars.CalendarSetup;
import mesa.desk.DeskFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Working time over cases that anybody can check by hand, in {@code working-hours.csv}. What is expected there was
 * counted apart from this program: minute by minute, by the clock on the wall, with the holidays as the laws have them.
 */
class WorkingHoursTest {

    private static final Map<String, WorkingCalendar> CALENDARS =
            DeskFiles.read("classpath:mesa/servicelevel/working-hours.yml").calendars().all().stream()
                    .collect(toMap(CalendarSetup::id, setup -> WorkingCalendar.of(setup.id(), setup.rules())));

    @ParameterizedTest(name = "{2}: {4}")
    @CsvFileSource(resources = "working-hours.csv", numLinesToSkip = 1)
    void countsWhatLiesBetween(OffsetDateTime open, OffsetDateTime close, String calendar, long seconds, String why) {
        assertThat(CALENDARS.get(calendar).between(open.toInstant(), close.toInstant()))
                .as(why)
                .hasSeconds(seconds);
    }

    @ParameterizedTest(name = "{2}: {4}")
    @CsvFileSource(resources = "working-hours.csv", numLinesToSkip = 1)
    void isDueWhenItHasPassed(OffsetDateTime open, OffsetDateTime close, String calendar, long seconds, String why) {
        var due = CALENDARS.get(calendar).plus(open.toInstant(), Duration.ofSeconds(seconds));

        assertThat(due).as(why).isBeforeOrEqualTo(close.toInstant());
        assertThat(CALENDARS.get(calendar).between(due, close.toInstant()))
                .as("open time after the due date: " + why)
                .isZero();
    }
}
