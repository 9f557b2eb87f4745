package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mesa.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of broken messages: whatever arrives, it is read or said to be unreadable, and soon. */
class FuzzTest {

    private static final int MUTATIONS = 10_000;
    private static final long SEED = Long.getLong("mesa.test.fuzz", 20261125);
    private static final int LARGEST = 64 * 1024;

    @TempDir
    Path folder;

    @Test
    void noMutationOfTheCorpusMakesTheReaderFailOrHang() throws Exception {
        System.out.println("Mutations from seed " + SEED + " (-Dmesa.test.fuzz)");
        var random = new Random(SEED);
        var messages = List.copyOf(Corpus.messages().values());
        var slowest = Duration.ZERO;

        for (var count = 0; count < MUTATIONS; count++) {
            var message = messages.get(count % messages.size());
            var asSent = count / messages.size() % 2 == 0 ? message : Corpus.asSmtpSends(message);
            var mutated = mutated(asSent, random);
            var computing = CpuTime.start();
            if (!isRead(mutated, count)) {
                assertThat(new String(mutated, StandardCharsets.ISO_8859_1)).matches("[\\p{Cntrl}\\s]*");
            }
            var took = computing.soFar();
            slowest = took.compareTo(slowest) > 0 ? took : slowest;
        }

        assertThat(slowest).isLessThan(Duration.ofSeconds(5));
    }

    private boolean isRead(byte[] raw, int count) {
        try (var mail = MailReader.read(Files.write(folder.resolve("mail.eml"), raw))) {
            touch(mail);
            return true;
        } catch (UnreadableMail nothingInIt) {
            return false;
        } catch (Exception | StackOverflowError failed) {
            throw new AssertionError("Mutation " + count + " of seed " + SEED, failed);
        }
    }

    private static void touch(ReadMail mail) throws IOException {
        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(mail.from()).isNotNull();
        assertThat(mail.to()).isNotNull();
        assertThat(mail.sentAt()).isNotNull();
        assertThat(mail.references()).allMatch(id -> id.startsWith("<") && id.endsWith(">"));
        assertThat(mail.text().fresh().isBlank()).isEqualTo(mail.text().whole().isBlank());
        assertThat(mail.text().whole()).doesNotContain("\0");
        for (var file : mail.files()) {
            assertThat(file.name()).isNotBlank().doesNotContain("\n");
            try (var content = file.open()) {
                assertThat(content.transferTo(ByteArrayOutputStream.nullOutputStream()))
                        .isEqualTo(file.size());
            }
        }
    }

    private static byte[] mutated(byte[] message, Random random) {
        var mutated = message.length > LARGEST ? Arrays.copyOf(message, LARGEST) : message.clone();
        var times = 1 + random.nextInt(4);
        for (var count = 0; count < times && mutated.length > 0; count++) {
            mutated = once(mutated, random);
        }
        return mutated;
    }

    private static byte[] once(byte[] message, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> flipped(message, random);
            case 1 -> Arrays.copyOf(message, random.nextInt(message.length) + 1);
            case 2 -> lineTimes(message, random, 0);
            case 3 -> lineTimes(message, random, 2 + random.nextInt(3));
            default -> swapped(message, random);
        };
    }

    private static byte[] flipped(byte[] message, Random random) {
        for (var count = 1 + random.nextInt(20); count > 0; count--) {
            message[random.nextInt(message.length)] = (byte) random.nextInt(256);
        }
        return message;
    }

    /** One line dropped, or written several times. */
    private static byte[] lineTimes(byte[] message, Random random, int times) {
        var start = lineStart(message, random.nextInt(message.length));
        var end = start;
        while (end < message.length && message[end] != '\n') {
            end++;
        }
        end = Math.min(message.length, end + 1);
        var out = new ByteArrayOutputStream();
        out.write(message, 0, start);
        for (var count = 0; count < times; count++) {
            out.write(message, start, end - start);
        }
        out.write(message, end, message.length - end);
        return out.toByteArray();
    }

    /** Everything from one line on before everything else. */
    private static byte[] swapped(byte[] message, Random random) {
        var middle = lineStart(message, random.nextInt(message.length));
        var out = new ByteArrayOutputStream();
        out.write(message, middle, message.length - middle);
        out.write(message, 0, middle);
        return out.toByteArray();
    }

    private static int lineStart(byte[] message, int at) {
        var start = at;
        while (start > 0 && message[start - 1] != '\n') {
            start--;
        }
        return start;
    }
}
