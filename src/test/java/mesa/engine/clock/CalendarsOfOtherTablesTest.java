package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import mesa.MesaTest;
import mesa.engine.RuleTableRules;
import mesa.servicelevel.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A desk of one's own has other calendars than the trial desk, whose rule tables come with Mesa. */
@MesaTest(backgroundJobs = false)
class CalendarsOfOtherTablesTest {

    private static final Path TABLE = Path.of("processes/servicelevel/SelectServiceLevel.dmn");

    @Autowired
    Calendars calendars;

    @Autowired
    Clock clock;

    @Test
    void aDeskStartsWithTablesThatNameCalendarsItHasNot() throws Exception {
        var columns = new TargetColumns(calendars, clock);
        var foreign =
                Files.readString(TABLE).replace("\"continuo\"", "\"nocturno\"").getBytes();

        assertThat(rules(columns).findingsIn("SelectServiceLevel.dmn", foreign)).isEmpty();
        columns.afterSingletonsInstantiated();
        assertThat(rules(columns).findingsIn("SelectServiceLevel.dmn", foreign))
                .as("but nobody deploys one later")
                .isNotEmpty();
    }

    @Test
    void itsUsualCalendarCountsInstead() {
        assertThat(calendars.orUsual("nocturno")).isSameAs(calendars.usual());
        assertThat(calendars.orUsual("continuo").id()).isEqualTo("continuo");
    }

    private static RuleTableRules rules(TargetColumns columns) {
        return new RuleTableRules(List.of(new TargetTables().serviceLevelTable(columns)));
    }
}
