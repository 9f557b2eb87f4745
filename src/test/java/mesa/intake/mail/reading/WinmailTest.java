package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import mesa.CpuTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinmailTest {

    private static final int MESSAGE = 1;
    private static final int ATTACHMENT = 2;
    private static final int MAPI = 0x9003;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\\rtf1\\ansi Texto en RTF de Outlook}                                  | Texto en RTF de Outlook
            {\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\b La n\\'f3mina\\b0\\par no \\u225?bre}    | La nómina/no ábre
            {\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}Vea\\htmlrtf\\par\\htmlrtf0 {\\*\\htmltag72 </p>}eso}    | Vea/eso
            {\\rtf1\\ansicpg1251\\uc2\\u8364\\'80?5 \\'cf\\{a\\}{\\pict\\bin3 }}}} b}  | €5 П{a} b
            {\\rtf1 {{{ sin fin                                                     | sin fin
            """)
    void aMessageThatOutlookPackedAsRichTextSaysItsWords(String rtf, String text) throws Exception {
        var winmail = new Packed().addMessage(MAPI, BYTES, richText(rtf));

        try (var mail = alone(winmail.bytes())) {
            assertThat(mail.text().fresh().replaceAll("\\n+", "/")).isEqualTo(text);
            assertThat(mail.files()).isEmpty();
        }
    }

    @Test
    void aPackedMessageThatSaysNothingStaysAFile() throws Exception {
        try (var mail = alone(new Packed().bytes())) {
            assertThat(mail.text().fresh()).isEmpty();
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("winmail.dat");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "\\par ",
                "a",
                "{\\b a}",
                "{\\*\\x ",
                "\\bin2147483647 ",
                "\\bin999999999 ",
                "\\bin-9 ",
                "\\u999999999 ",
                "\\'f3",
                "\\"
            })
    void hostileRichTextTakesLittleTimeAndMemory(String same) {
        var rtf = ("{\\rtf1 " + same.repeat(12_000_000 / same.length())).getBytes(ISO_8859_1);
        var computing = CpuTime.start();

        assertThat(RichText.of(rtf)).hasSizeLessThanOrEqualTo(RichText.LONGEST);
        assertThat(computing.soFar()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void brokenRichTextIsReadAsFarAsItGoes() {
        var random = new Random(20261122);
        var whole =
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\b Nómina\\b0\\par {\\*\\x y}\\u225?\\'f3}".getBytes(ISO_8859_1);

        for (var count = 0; count < 2_000; count++) {
            var broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            assertThat(RichText.of(broken)).hasSizeLessThan(100);
        }
    }

    @Test
    void richTextThatGrowsBeyondMeasureStaysAFile() throws Exception {
        var winmail = new Packed().addMessage(MAPI, BYTES, richText("{\\rtf1 " + "{".repeat(6_000_000)));

        try (var mail = alone(winmail.bytes())) {
            assertThat(mail.text().fresh()).isEmpty();
            assertThat(mail.files()).extracting(MailFile::name).containsExactly("winmail.dat");
        }
    }

    private static ReadMail alone(byte[] winmail) throws Exception {
        return RawMail.of("Subject: Sin texto\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                        + "Content-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(winmail) + "\n")
                .read();
    }

    /** The property PR_RTF_COMPRESSED, its content stored as it is (MS-OXRTFCP, MELA). */
    private static byte[] richText(String rtf) {
        var text = rtf.getBytes(ISO_8859_1);
        var stored = text.length + 16;
        var padded = (stored + 3) / 4 * 4;
        return ByteBuffer.allocate(16 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .putInt(0x10090102)
                .putInt(1)
                .putInt(stored)
                .putInt(stored - 4)
                .putInt(text.length)
                .putInt(0x414c454d)
                .putInt(0)
                .put(text)
                .array();
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
            return add(ATTACHMENT, id, type, content);
        }

        Packed addMessage(int id, int type, byte[] content) {
            return add(MESSAGE, id, type, content);
        }

        private Packed add(int level, int id, int type, byte[] content) {
            out.write(level);
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
