package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.catalog.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service whose teams are of levels 1 and 3 only: what goes up goes to the team that is there. */
@MesaTest(backgroundJobs = false)
class SkippedLevelTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Catalog catalog;

    private DeskWalk walk;

    @BeforeEach
    void nobodySupportsTheServiceAtLevelTwo() {
        clock.stopAt(Instant.parse("2026-11-23T15:00:00Z"));
        database.sql("delete from service_team where service = 'nomina' and level = 2")
                .update();
        forgetTheServices();
        walk = new DeskWalk(desk);
    }

    @AfterEach
    void theyAreBack() {
        database.sql("insert into service_team (service, level, team) values ('nomina', 2, 'aplicaciones')")
                .update();
        forgetTheServices();
    }

    @Test
    void whatIsLateAndNobodyHasGoesToTheNextTeamThereIs() {
        var number = walk.open();

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.steps(number)).contains("Task_RaiseIncident", "Message_RaisedFromTriage");
        assertThat(walk.ticket(number).level()).isEqualTo(3);
        assertThat(walk.ticket(number).team()).isEqualTo("desarrollo");
        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.candidates(number)).containsExactly("desarrollo");
    }

    @Test
    void whoHandsItUpReachesTheNextTeamThereIs() {
        var number = walk.open();

        walk.escalate(number, "luis");

        assertThat(walk.ticket(number).level()).isEqualTo(3);
        assertThat(walk.ticket(number).team()).isEqualTo("desarrollo");
        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
    }

    @Test
    void aboveTheLastTeamNobodyComesIn() {
        var number = walk.open();
        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        walk.letTimePassUntil(number, "Timer_ResolutionOverdue");

        assertThat(walk.ticket(number).level()).isEqualTo(3);
        assertThat(walk.mails(number)).contains("resolution-long-overdue -> assignee, lead, manager");
    }

    /** Asked for a service that it doesn't know, the catalog reads its services anew. */
    private void forgetTheServices() {
        assertThat(catalog.service("ninguno")).isEmpty();
    }
}
