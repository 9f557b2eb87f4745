package mesa.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mesa.intake.InvalidTicket;
import org.junit.jupiter.api.Test;

/** Where somebody of the desk goes on when a message can't be let in. */
class QuarantineActionsTest {

    private final QuarantineActions actions = new QuarantineActions(null, null, null, null);

    @Test
    void whatCannotBecomeATicketStaysAndItsPageSaysWhy() {
        var landing = actions.after(7, () -> {
            throw new InvalidTicket(Map.of("service", "ticket.service.missing"));
        });

        assertThat(landing).isEqualTo("redirect:/quarantine/7?problem=NOT_A_TICKET&to=#release");
    }
}
