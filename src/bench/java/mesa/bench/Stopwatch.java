package mesa.bench;

import java.time.Duration;
import java.util.stream.IntStream;

/** Measures what is done many times. */
public final class Stopwatch {

    private static final int WARM_UP = 20;
    private static final int TIMES = 101;

    private Stopwatch() {}

    /** The median of many runs, after some that do not count. */
    public static Duration median(Runnable work) {
        IntStream.range(0, WARM_UP).forEach(time -> work.run());
        var nanos =
                IntStream.range(0, TIMES).mapToLong(time -> once(work)).sorted().toArray();
        return Duration.ofNanos(nanos[TIMES / 2]);
    }

    private static long once(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    public static String inMilliseconds(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / 1e6);
    }

    /** Writes a figure where whoever measures sees it. */
    public static void say(String what, String figure) {
        System.out.printf("[BENCH] %-60s %s%n", what, figure);
    }
}
