package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorningTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:59:59, 2026-11-20T09:00",
        "2026-11-20T09:00:00, 2026-11-23T09:00",
        "2026-11-20T13:30:00, 2026-11-23T09:00",
        "2026-11-21T12:00:00, 2026-11-23T09:00",
        "2026-11-23T00:00:00, 2026-11-23T09:00"
    })
    void theDayBeginsWhenTheDeskOpensAndOnlyOnWorkingDays(String after, String morning) {
        var calendar = Hours.mondayToFriday("oficina", Hours.MEXICO, "9:00-13:00", "14:00-17:00");

        assertThat(Morning.next(calendar, mexico(after))).isEqualTo(mexico(morning));
    }

    @Test
    void roundTheClockTheDayBeginsAtSeven() {
        assertThat(Morning.next(Hours.always("continuo"), mexico("2026-11-21T23:00:00")))
                .isEqualTo(mexico("2026-11-22T07:00:00"));
        assertThat(Morning.next(Hours.always("continuo"), mexico("2026-11-22T07:00:00")))
                .isEqualTo(mexico("2026-11-23T07:00:00"));
    }

    private static Instant mexico(String moment) {
        return LocalDateTime.parse(moment).atZone(Hours.MEXICO).toInstant();
    }
}
