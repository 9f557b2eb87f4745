package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import mesa.directory.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CaseFileTest
class WatchersTest {

    @Autowired
    private TicketManagement management;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transaction;

    private TicketNumber number;
    private UUID beto;

    @BeforeEach
    void aTicketAndBeto() {
        number = management.open(anIncident()).number();
        beto = directory.personByUsername("beto").orElseThrow().id();
    }

    @Test
    void whoWatchesTwiceWatchesOnce() {
        watchers.add(number, beto, LUIS);
        watchers.add(number, beto, LUIS);

        assertThat(watchers.of(number)).containsExactly(beto);
        assertThat(timeline.entries(number, false, null, 10))
                .extracting(TimelineEntry::what)
                .containsExactly("timeline.watcher-added", "timeline.opened");
    }

    @Test
    void whoStopsWatchingIsGone() {
        watchers.add(number, beto, LUIS);

        watchers.remove(number, beto, LUIS);
        watchers.remove(number, beto, LUIS);

        assertThat(watchers.of(number)).isEmpty();
        assertThat(timeline.entries(number, false, null, 10)).hasSize(3);
    }

    @Test
    void somebodyWatchesFromTheMomentTheTicketIsOpened() {
        var opened = transaction.execute(status -> {
            var ticket = management.open(anIncident()).number();
            watchers.add(ticket, beto, LUIS);
            return ticket;
        });

        assertThat(watchers.of(opened)).containsExactly(beto);
    }

    @Test
    void onlyPeopleOfTheDirectoryWatch() {
        assertThatThrownBy(() -> watchers.add(number, UUID.randomUUID(), LUIS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(watchers.of(number)).isEmpty();
    }
}
