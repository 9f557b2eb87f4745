package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import mesa.ticket.AttachmentRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseFileTest
class AttachmentsTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    private TicketManagement management;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient database;

    private TicketNumber number;

    @BeforeEach
    void aTicket() {
        number = management.open(anIncident()).number();
    }

    @Test
    void aFileComesOutAsItWentIn() throws Exception {
        var content = noise(3 * HeldContent.PIECE + 17);

        var kept = attachments.add(number, "../datos.bin", new ByteArrayInputStream(content), false, LUIS);

        var out = new ByteArrayOutputStream();
        attachments.copy(kept.id(), out);
        assertThat(out.toByteArray()).isEqualTo(content);
        assertThat(kept.fileName()).isEqualTo("datos.bin");
        assertThat(kept.size()).isEqualTo(content.length);
        assertThat(kept.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(timeline.entries(number, false, null, 1).get(0).facts())
                .isEqualTo(Map.of("file", "datos.bin", "id", kept.id().toString()));
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsTakenAndNotAByteMore() throws IOException {
        attachments.add(number, "justo.bin", zeros(25 * MEGABYTE), false, LUIS);

        var refused = catchThrowableOfType(
                AttachmentRefused.class,
                () -> attachments.add(number, "de-más.bin", zeros(25 * MEGABYTE + 1), false, LUIS));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.details()).containsExactly("de-más.bin", 25L);
        assertThat(attachments.of(number, true))
                .extracting(Attachment::fileName)
                .containsExactly("justo.bin");
    }

    @Test
    void nothingIsLeftOfAFileThatIsRefusedOrBreaksOff() {
        var before = pieces();

        assertThatThrownBy(() -> attachments.add(number, "a.bin", breakingOffAfter(MEGABYTE), false, LUIS))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> attachments.add(number, "b.bin", zeros(26 * MEGABYTE), false, LUIS))
                .isInstanceOf(AttachmentRefused.class);
        assertThatThrownBy(() -> attachments.add(number, "c.txt", InputStream.nullInputStream(), false, LUIS))
                .isInstanceOf(AttachmentRefused.class);

        assertThat(attachments.of(number, true)).isEmpty();
        assertThat(pieces()).isEqualTo(before);
        assertThat(timeline.entries(number, true, null, 10)).hasSize(1);
    }

    @Test
    void theDesksOwnFilesAreNotShownToOthers() throws IOException {
        attachments.add(number, "para-todos.txt", text("hola"), false, LUIS);
        attachments.add(number, "solo-mesa.txt", text("clave"), true, LUIS);

        assertThat(attachments.of(number, false))
                .extracting(Attachment::fileName)
                .containsExactly("para-todos.txt");
        assertThat(attachments.of(number, true)).hasSize(2);
        assertThat(timeline.entries(number, false, null, 10)).hasSize(2);
    }

    @Test
    void aFileIsFoundOnlyWithItsOwnTicket() throws IOException {
        var other = management.open(anIncident()).number();
        var id = attachments.add(number, "a.txt", text("hola"), false, LUIS).id();

        assertThat(attachments.find(number, id)).map(Attachment::mediaType).contains("text/plain");
        assertThat(attachments.find(other, id)).isEmpty();
        assertThat(attachments.find(number, UUID.randomUUID())).isEmpty();
    }

    private long pieces() {
        return database.sql("select count(*) from ticket_file_piece")
                .query(Long.class)
                .single();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static byte[] noise(int size) {
        var content = new byte[size];
        new Random(7).nextBytes(content);
        Arrays.fill(content, 0, 64, (byte) 1);
        return content;
    }

    /** That many bytes that are never in memory together. */
    private static InputStream zeros(int size) {
        return new InputStream() {
            private int left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var given = Math.min(left, length);
                Arrays.fill(target, offset, offset + given, (byte) 0);
                left -= given;
                return given;
            }
        };
    }

    private static InputStream breakingOffAfter(int size) {
        return new java.io.SequenceInputStream(zeros(size), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        });
    }
}
