package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WinmailTest {

    private static final int ATTACHMENT = 2;
    private static final int RENDER_DATA = 0x9002;
    private static final int TITLE = 0x8010;
    private static final int DATA = 0x800f;
    private static final int BYTES = 6;
    private static final int STRING = 1;

    @Test
    void theFilesThatOutlookPackedAreFilesAgain() throws Exception {
        var winmail = new Packed()
                .add(RENDER_DATA, BYTES, new byte[14])
                .add(TITLE, STRING, "informe.txt\0".getBytes(UTF_8))
                .add(DATA, BYTES, "hola".getBytes(UTF_8))
                .add(RENDER_DATA, BYTES, new byte[14])
                .add(TITLE, STRING, "otro.txt\0".getBytes(UTF_8))
                .add(DATA, BYTES, "adiós".getBytes(UTF_8));

        try (var mail = message(winmail.bytes())) {
            assertThat(mail.text().fresh()).isEqualTo("Vea");
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("informe.txt", "otro.txt");
            try (var content = mail.files().get(1).open()) {
                assertThat(content).hasContent("adiós");
            }
            assertThat(mail.damaged()).isFalse();
        }
    }

    @Test
    void whatCannotBeUnpackedStaysAsItIs() throws Exception {
        var cut = new Packed()
                .add(RENDER_DATA, BYTES, new byte[14])
                .add(DATA, BYTES, new byte[100])
                .bytes();

        try (var mail = message(Arrays.copyOf(cut, cut.length - 20))) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("winmail.dat");
            assertThat(mail.problems()).containsExactly("winmail-unreadable");
        }
    }

    private static ReadMail message(byte[] winmail) throws Exception {
        return RawMail.of("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nVea\n--b\nContent-Type:"
                        + " application/ms-tnef; name=\"winmail.dat\"\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(winmail) + "\n--b--\n")
                .read();
    }

    /** A TNEF stream as Outlook writes it. */
    private static final class Packed {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Packed() {
            write(little(4).putInt(0x223e9f78));
            write(little(2).putShort((short) 1));
        }

        Packed add(int id, int type, byte[] content) {
            out.write(ATTACHMENT);
            write(little(8).putShort((short) id).putShort((short) type).putInt(content.length));
            out.writeBytes(content);
            var sum = 0;
            for (var each : content) {
                sum += each & 0xff;
            }
            write(little(2).putShort((short) sum));
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void write(ByteBuffer buffer) {
            out.writeBytes(buffer.array());
        }

        private static ByteBuffer little(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
