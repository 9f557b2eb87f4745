package mesa.desk;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Something small that is read on every ticket and changes only when the desk's file is applied. Kept for a minute,
 * because another node may have applied a newer file.
 */
public final class Remembered<T> {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private record Copy<T>(T value, long readAt) {}

    private final Supplier<T> source;
    private final LongSupplier nanoseconds;
    private volatile Copy<T> copy;

    public Remembered(Supplier<T> source) {
        this(source, System::nanoTime);
    }

    Remembered(Supplier<T> source, LongSupplier nanoseconds) {
        this.source = source;
        this.nanoseconds = nanoseconds;
    }

    /** What is remembered, at most a minute old. */
    public T get() {
        var current = copy;
        return current == null || nanoseconds.getAsLong() - current.readAt() > KEPT ? again() : current.value();
    }

    /** Reads it anew: for when something that should be there is not. */
    public T again() {
        var fresh = new Copy<>(source.get(), nanoseconds.getAsLong());
        copy = fresh;
        return fresh.value();
    }
}
