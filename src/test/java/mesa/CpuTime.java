package mesa;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** How long this thread has been computing since: unlike the time on the wall, a busy machine makes it no longer. */
public final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = THREADS.getCurrentThreadCpuTime();

    private CpuTime() {}

    public static CpuTime start() {
        return new CpuTime();
    }

    /** To be asked by the thread that started it. */
    public Duration soFar() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
