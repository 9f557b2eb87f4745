package mesa.engine;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a deed that another step of the same process has overtaken is done again, and how long it waits until then:
 * longer each time and never quite the same, so that it finds its way also between the many mails of a new ticket,
 * which go out one behind the other.
 */
final class Respite {

    /** How often it is done at most; the last time after about a second of waiting in all. */
    static final int MOST_ATTEMPTS = 9;

    private static final int FIRST_MILLIS = 8;

    private Respite() {}

    /** Waits after that attempt; the first is number 1. */
    static void after(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_MILLIS << attempt - 1) + 1L);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
