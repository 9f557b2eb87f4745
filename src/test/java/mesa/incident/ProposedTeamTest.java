package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who takes a ticket in may propose a team (E19); the desk's rule table has the last word. */
@MesaTest(backgroundJobs = false)
class ProposedTeamTest {

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;

    @BeforeEach
    void aDesk() {
        walk = new DeskWalk(desk);
    }

    @Test
    void theProposedTeamGetsTheTicketWhereTheTableNamesNone() {
        var number = walk.proposedFor("ventas").open();

        assertThat(walk.ticket(number).team()).isEqualTo("ventas");
        assertThat(walk.ticket(number).level()).isEqualTo(1);
        assertThat(walk.candidates(number)).containsExactly("ventas");
    }

    @Test
    void theTeamThatTheTableNamesGetsItAllTheSame() {
        var number =
                walk.about("respaldos", "recuperacion").proposedFor("ventas").open();

        assertThat(walk.ticket(number).team()).isEqualTo("infraestructura");
        assertThat(walk.candidates(number)).containsExactly("infraestructura");
    }

    @Test
    void aTeamThatTheDeskHasNotGetsNothing() {
        var number = walk.proposedFor("no-such-team").open();

        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
    }

    @Test
    void handedUpItFollowsTheTeamsOfItsService() {
        var number = walk.proposedFor("ventas").open();

        walk.escalate(number, "mateo");

        assertThat(walk.ticket(number).team()).isEqualTo("aplicaciones");
    }
}
