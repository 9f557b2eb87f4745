package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@MesaTest(backgroundJobs = false)
class AttemptsTest {

    @Autowired
    private Attempts attempts;

    @Autowired
    private ApplicationContext desk;

    @Test
    void whatTheDatabaseTookBackBecauseTwoWaitedForEachOtherIsDoneAgain() {
        var tries = new AtomicInteger();

        var done = attempts.at(() -> {
            if (tries.incrementAndGet() == 1) throw failure("40P01");
            return "done";
        });

        assertThat(done).isEqualTo("done");
        assertThat(tries).hasValue(2);
    }

    @Test
    void aRowOfMailsThatGoOutMeanwhileKeepsNobodyFromTheirDeed() {
        var tries = new AtomicInteger();

        attempts.at(() -> {
            if (tries.incrementAndGet() < 7) throw new OptimisticLockingException("another mail");
            return "done";
        });

        assertThat(tries).hasValue(7);
    }

    @Test
    void whatIsOvertakenOnlyWhenEverythingIsWrittenIsDoneAgain() {
        var tries = new AtomicInteger();

        attempts.at(() -> {
            if (tries.incrementAndGet() == 1)
                atTheEnd(() -> {
                    throw new OptimisticLockingException("the timer was moved meanwhile");
                });
            return "done";
        });

        assertThat(tries).hasValue(2);
    }

    @Test
    void whatTheEngineReadInTwoHalvesIsDoneAgain() {
        var tries = new AtomicInteger();

        attempts.at(() -> {
            if (tries.incrementAndGet() == 1)
                throw stumbledIn("org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl");
            return "done";
        });

        assertThat(tries).hasValue(2);
        assertThatThrownBy(() -> attempts.at(() -> {
                    throw stumbledIn("mesa.ticket.Tickets");
                }))
                .isInstanceOf(NullPointerException.class);
    }

    private static NullPointerException stumbledIn(String place) {
        var stumbled = new NullPointerException();
        stumbled.setStackTrace(new StackTraceElement[] {new StackTraceElement(place, "hasChildren", null, 1)});
        return stumbled;
    }

    private static void atTheEnd(Runnable deed) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                deed.run();
            }
        });
    }

    @Test
    void whatTheDatabaseRefusesForGoodIsNot() {
        var tries = new AtomicInteger();

        assertThatThrownBy(() -> attempts.at(() -> {
                    tries.incrementAndGet();
                    throw failure("23505");
                }))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(tries).hasValue(1);
    }

    @RepeatedTest(8)
    void ofTwoVerdictsAtOnceOneCountsAndTheOtherComesTooLate() throws Exception {
        var walk = new DeskWalk(desk);
        var number = walk.open();
        walk.resolve(number, "luis");
        var both = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            var approved = people.submit(() -> passed(both, () -> walk.approve(number)));
            var rejected = people.submit(() -> passed(both, () -> walk.reject(number)));

            assertThat(approved.get()).isNotEqualTo(rejected.get());
            assertThat(walk.ticket(number).status())
                    .isEqualTo(approved.get() ? TicketStatus.CLOSED : TicketStatus.IN_PROGRESS);
        } finally {
            people.shutdown();
        }
    }

    private static boolean passed(CyclicBarrier both, Runnable verdict) throws Exception {
        both.await();
        try {
            verdict.run();
            return true;
        } catch (DoorClosed tooLate) {
            return false;
        }
    }

    private static ProcessEngineException failure(String state) {
        var refused = new BatchUpdateException(new SQLException("refused", state));
        return new ProcessEngineException("An exception occurred in the persistence layer", refused);
    }
}
