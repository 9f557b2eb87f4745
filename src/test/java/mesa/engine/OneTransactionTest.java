package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@MesaTest(backgroundJobs = false)
class OneTransactionTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TicketManagement tickets;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void whenItFailsMidwayThereIsNeitherTicketNorProcess() {
        var opened = new TicketNumber[1];

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    opened[0] = walk.open();
                    assertThat(walk.running(opened[0])).hasSize(2);
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessage("the power is gone");

        assertThat(tickets.find(opened[0])).isEmpty();
        assertThat(walk.running(opened[0])).isEmpty();
    }

    @Test
    void ticketAndProcessKnowEachOtherByTheNumber() {
        var number = walk.open();

        assertThat(walk.running(number))
                .extracting(process -> process.getBusinessKey())
                .containsOnly(number.value());
    }
}
