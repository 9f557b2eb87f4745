package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;
import mesa.ticket.clamd.ClamdSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class VirusCheckTest {

    private static final byte[] HARMLESS = "12:00 no se pudo guardar".getBytes(StandardCharsets.UTF_8);
    private static final byte[] INFECTED = FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII);

    @Test
    void theScannerIsShownEveryFileWhole() throws IOException {
        var large = noise(3 * HeldContent.PIECE + 17);
        try (var clamd = FakeClamd.onAPort()) {
            look(clamd.settings(), HARMLESS);
            look(clamd.settings(), large);

            assertThat(clamd.scanned()).containsExactly(HARMLESS, large);
        }
    }

    @Test
    void whatTheScannerFindsIsNotTaken() throws IOException {
        try (var clamd = FakeClamd.onAPort()) {
            assertThat(refusal(clamd.settings(), INFECTED)).isEqualTo(Reason.VIRUS);
        }
    }

    @Test
    void theScannerMayListenOnASocketOfTheMachine(@TempDir Path folder) throws IOException {
        try (var clamd = FakeClamd.on(folder.resolve("clamd.ctl"))) {
            look(clamd.settings(), HARMLESS);

            assertThat(refusal(clamd.settings(), INFECTED)).isEqualTo(Reason.VIRUS);
        }
    }

    @Test
    void whatIsTooLargeForTheScannerIsNotTaken() throws IOException {
        try (var clamd = FakeClamd.taking(100)) {
            look(clamd.settings(), HARMLESS);

            assertThat(refusal(clamd.settings(), noise(30 * HeldContent.PIECE))).isEqualTo(Reason.TOO_LARGE_TO_SCAN);
        }
    }

    @Test
    void itIsSaidAlsoWhenTheScannerHangsUpAtOnce(@TempDir Path folder) throws IOException {
        try (var clamd = FakeClamd.on(folder.resolve("clamd.ctl"), 100)) {
            assertThat(refusal(clamd.settings(), noise(30 * HeldContent.PIECE))).isEqualTo(Reason.TOO_LARGE_TO_SCAN);
        }
    }

    @Test
    void aScannerThatSaysNothingIsWaitedForAndThenTheFileIsToBeSentAgain() throws IOException {
        try (var clamd = FakeClamd.silent()) {
            assertThat(refusal(clamd.settings(), HARMLESS)).isEqualTo(Reason.SCANNER_AWAY);
            assertThat(refusal(clamd.settings(), noise(30 * HeldContent.PIECE))).isEqualTo(Reason.SCANNER_AWAY);
        }
    }

    @Test
    void withoutTheScannerNoFileIsTakenForNow(@TempDir Path folder) throws IOException {
        var clamd = FakeClamd.onAPort();
        clamd.close();

        assertThat(refusal(clamd.settings(), HARMLESS)).isEqualTo(Reason.SCANNER_AWAY);
        assertThat(refusal(at("no-such-host.invalid"), HARMLESS)).isEqualTo(Reason.SCANNER_AWAY);
        assertThat(refusal(new ClamdSettings("", 0, folder.resolve("none"), Duration.ofSeconds(1)), HARMLESS))
                .isEqualTo(Reason.SCANNER_AWAY);
    }

    @Test
    void withoutAScannerInTheSettingsFilesAreTaken() throws IOException {
        assertThat(catchThrowableOfType(Exception.class, () -> look(at(""), INFECTED)))
                .isNull();
    }

    private static ClamdSettings at(String host) {
        return new ClamdSettings(host, 3310, null, Duration.ofSeconds(1));
    }

    private static Reason refusal(ClamdSettings clamd, byte[] content) {
        var refused = catchThrowableOfType(AttachmentRefused.class, () -> look(clamd, content));
        assertThat(refused).isNotNull();
        assertThat(refused.details()).containsExactly("registro.log");
        return refused.reason();
    }

    private static void look(ClamdSettings clamd, byte[] content) throws IOException {
        var limits = new ArchiveLimits(3, 100, DataSize.ofMegabytes(10));
        var settings = new TicketSettings(DataSize.ofMegabytes(25), 20, DataSize.ofMegabytes(100), limits, clamd);
        var pieces = new ByteArrayInputStream(content);
        var piece = pieces.readNBytes(HeldContent.PIECE);
        try (var check = new FileChecks(settings).on(FileKind.of(piece, "registro.log"), "registro.log")) {
            for (; piece.length > 0; piece = pieces.readNBytes(HeldContent.PIECE)) {
                check.look(piece);
            }
            check.finish();
        }
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(5).nextBytes(noise);
        IntStream.range(0, 8).forEach(i -> noise[i] = 1);
        return noise;
    }
}
