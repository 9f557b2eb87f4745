package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@MesaTest(backgroundJobs = false)
class TaskAssignmentTest {

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private TicketNumber number;
    private String task;

    @BeforeEach
    void aNewTicketWaitsForTheFirstLevel() {
        walk = new DeskWalk(desk);
        number = walk.open();
        task = walk.task(number).getId();
    }

    @Test
    void theOpenTaskSaysWhatIsToBeDoneAndForWhom() {
        var open = assignment.of(number);

        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Clasificar incidente");
            assertThat(one.teams()).containsExactly("mesa-de-ayuda");
            assertThat(one.assignee()).isNull();
            assertThat(one.isFor(walk.person("luis"))).isTrue();
            assertThat(one.isFor(walk.person("marta"))).isFalse();
        });
    }

    @Test
    void takingTheTaskIsTakingTheTicket() {
        assertThat(assignment.take(number, task, walk.person("luis"))).isTrue();

        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
        assertThat(walk.ticket(number).assignee()).isEqualTo(walk.person("luis").id());
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.whoMade(number, "IN_PROGRESS")).containsExactly(walk.actor("luis"));
        assertThat(identities.getCurrentAuthentication()).isNull();
    }

    @Test
    void nobodyTakesWhatAColleagueHasAlready() {
        assignment.take(number, task, walk.person("luis"));

        assertThat(assignment.take(number, task, walk.person("lucia"))).isFalse();

        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
    }

    @Test
    void aTicketGivenBackIsFreeForTheTeam() {
        assignment.take(number, task, walk.person("luis"));

        assertThat(assignment.giveBack(number, task, walk.person("luis"))).isTrue();

        assertThat(walk.ticket(number).assignee()).isNull();
        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
        assertThat(assignment.take(number, task, walk.person("lucia"))).isTrue();
    }

    @Test
    void aColleagueOfTheTeamIsGivenTheTicket() {
        assignment.take(number, task, walk.person("luis"));

        assertThat(assignment.assign(number, task, walk.person("lucia"), walk.person("luis")))
                .isTrue();

        assertThat(walk.ticket(number).assignee())
                .isEqualTo(walk.person("lucia").id());
        assertThat(walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.assigned"))
                .first()
                .satisfies(line -> assertThat(line.actor()).isEqualTo(walk.actor("luis")));
    }

    @Test
    void nobodyOutsideTheTeamIsGivenTheTicket() {
        assertThatThrownBy(() -> assignment.assign(number, task, walk.person("marta"), walk.person("luis")))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marta", "ivan", "rosa", "olga", "admin"})
    void nobodyOutsideTheTeamSaysWhoWorksOnIt(String person) {
        var outsider = walk.person(person);

        assertThatThrownBy(() -> assignment.take(number, task, outsider)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignment.giveBack(number, task, outsider)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assignment.assign(number, task, walk.person("luis"), outsider))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla"})
    void forRequestersThereAreNoTasks(String person) {
        var requester = walk.person(person);

        assertThat(assignment.take(number, task, requester)).isFalse();
        assertThat(assignment.giveBack(number, task, requester)).isFalse();
        assertThat(assignment.assign(number, task, walk.person("luis"), requester))
                .isFalse();

        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @Test
    void aTaskThatIsDoneOrOfAnotherTicketIsNotTaken() {
        var other = walk.open();
        var taskOfOther = walk.task(other).getId();
        walk.escalate(number, "luis");

        assertThat(assignment.take(number, task, walk.person("luis"))).isFalse();
        assertThat(assignment.giveBack(number, task, walk.person("luis"))).isFalse();
        assertThat(assignment.take(number, taskOfOther, walk.person("luis"))).isFalse();

        assertThat(walk.task(number).getAssignee()).isNull();
        assertThat(walk.task(other).getAssignee()).isNull();
    }
}
