package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

@CaseFileTest
class CaseFileUnderLoadTest {

    private static final int PEOPLE = 8;

    @Autowired
    private TicketManagement management;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void noTwoTicketsHaveTheSameNumber() throws Exception {
        var numbers =
                allAtOnce(() -> IntStream.range(0, 25)
                                .mapToObj(i -> management.open(anIncident()).number())
                                .toList())
                        .stream()
                        .map(CaseFileUnderLoadTest::result)
                        .flatMap(List::stream)
                        .toList();

        assertThat(numbers).hasSize(PEOPLE * 25).doesNotHaveDuplicates();
        assertThat(numbers)
                .allSatisfy(
                        number -> assertThat(TicketNumber.parse(number.value())).contains(number));
    }

    @Test
    void ofManyWhoChangeATicketAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        var number = management.open(anIncident()).number();
        var everybodyHasReadIt = new CyclicBarrier(PEOPLE);

        var results = allAtOnce(() -> transaction.execute(status -> {
            management.get(number);
            await(everybodyHasReadIt);
            management.prioritise(number, Priority.HIGH, LUIS);
            return true;
        }));

        assertThat(results.stream().filter(CaseFileUnderLoadTest::wasTooLate)).hasSize(PEOPLE - 1);
        assertThat(timeline.entries(number, true, null, 50))
                .extracting(TimelineEntry::what)
                .containsExactly("timeline.priority-set", "timeline.opened");
    }

    @Test
    void manyMayTalkWhileSomebodyChangesTheTicket() throws Exception {
        var number = management.open(anIncident()).number();

        var results = allAtOnce(() -> transaction.execute(status -> {
            management.get(number);
            return conversation.post(number, MessageKind.NOTE, "A la vez", LUIS).id();
        }));
        management.prioritise(number, Priority.LOW, LUIS);

        assertThat(results.stream().map(CaseFileUnderLoadTest::result)).doesNotHaveDuplicates();
        assertThat(conversation.messages(number, true, null, 50)).hasSize(PEOPLE);
    }

    private static <T> List<Future<T>> allAtOnce(Callable<T> deed) throws InterruptedException {
        var people = Executors.newFixedThreadPool(PEOPLE);
        try {
            var deeds = new ArrayList<Callable<T>>();
            IntStream.range(0, PEOPLE).forEach(i -> deeds.add(deed));
            return people.invokeAll(deeds);
        } finally {
            people.shutdown();
        }
    }

    private static void await(CyclicBarrier everybody) {
        try {
            everybody.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> deed) {
        try {
            return deed.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean wasTooLate(Future<?> deed) {
        try {
            deed.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof OptimisticLockingFailureException;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
