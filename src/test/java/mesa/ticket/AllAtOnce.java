package mesa.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** People who do something at the same moment. */
public final class AllAtOnce {

    private AllAtOnce() {}

    /** What one of them does. */
    public interface Deed<T> {
        T by(int person) throws Exception;
    }

    /** What each of that many people gets who all begin together; the first failure is thrown. */
    public static <T> List<T> results(int people, Deed<T> deed) throws Exception {
        var start = new CyclicBarrier(people);
        var threads = Executors.newFixedThreadPool(people);
        try {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(deeds(people, deed, start))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static <T> List<Callable<T>> deeds(int people, Deed<T> deed, CyclicBarrier start) {
        return IntStream.range(0, people)
                .<Callable<T>>mapToObj(person -> () -> {
                    start.await();
                    return deed.by(person);
                })
                .toList();
    }
}
