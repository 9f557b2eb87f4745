package mesa.intake.mail.mailbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mesa.intake.mail.mailbox.Incoming.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who take mails in, several at a time; the mails of one sender go through the same hands, one after the other.
 */
final class Hands implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final int BEGINNING = 16 * 1024;
    private static final long PATIENCE = 20;

    private final List<ExecutorService> hands;

    Hands(int number) {
        hands = IntStream.range(0, number)
                .mapToObj(hand -> Executors.newSingleThreadExecutor(work -> new Thread(work, "mail-intake-" + hand)))
                .toList();
    }

    int number() {
        return hands.size();
    }

    /** Has it taken in and removes the file, however it ends. */
    CompletableFuture<Answer> take(Path raw, Supplier<Answer> deed) {
        var hand = hands.get(Math.floorMod(senderIn(raw).hashCode(), hands.size()));
        return CompletableFuture.supplyAsync(deed, hand).whenComplete((answer, failure) -> remove(raw));
    }

    private static void remove(Path raw) {
        try {
            Files.deleteIfExists(raw);
        } catch (IOException e) {
            LOG.debug("A file is left for later", e);
        }
    }

    /** The line that names the sender, as it stands. */
    static String senderIn(Path raw) {
        try (var file = Files.newInputStream(raw)) {
            var beginning = new String(file.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return beginning
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, "From:", 0, 5))
                    .findFirst()
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        }
    }

    /** Ends when what is at hand is done. */
    @Override
    public void close() {
        hands.forEach(ExecutorService::shutdown);
        try {
            for (var hand : hands) {
                hand.awaitTermination(PATIENCE, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
