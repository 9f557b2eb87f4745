package mesa.ticket;

import static mesa.ticket.TicketStatus.CANCELLED;
import static mesa.ticket.TicketStatus.CLOSED;
import static mesa.ticket.TicketStatus.IN_PROGRESS;
import static mesa.ticket.TicketStatus.NEW;
import static mesa.ticket.TicketStatus.REJECTED;
import static mesa.ticket.TicketStatus.RESOLVED;
import static mesa.ticket.TicketStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStatusTest {

    private static final Map<TicketStatus, Set<TicketStatus>> MOVES = Map.of(
            NEW, Set.of(IN_PROGRESS, WAITING, RESOLVED, CANCELLED, REJECTED),
            IN_PROGRESS, Set.of(WAITING, RESOLVED, CANCELLED, REJECTED),
            WAITING, Set.of(WAITING, IN_PROGRESS, RESOLVED, CANCELLED, REJECTED),
            RESOLVED, Set.of(IN_PROGRESS, CLOSED),
            CLOSED, Set.of(),
            CANCELLED, Set.of(),
            REJECTED, Set.of());

    @ParameterizedTest
    @EnumSource
    void aTicketMovesOnlyAsADeskWouldMoveIt(TicketStatus status) {
        var moves =
                Arrays.stream(TicketStatus.values()).filter(status::mayBecome).collect(Collectors.toSet());

        assertThat(moves).isEqualTo(MOVES.get(status));
    }

    @ParameterizedTest
    @EnumSource
    void nothingHappensToATicketThatIsOver(TicketStatus status) {
        assertThat(status.isFinal()).isEqualTo(MOVES.get(status).isEmpty());
    }
}
