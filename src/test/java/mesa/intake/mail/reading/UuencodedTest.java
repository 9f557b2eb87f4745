package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UuencodedTest {

    @Property(tries = 200)
    void aFileWrittenIntoTheTextIsTheFileThatWasSent(@ForAll @Size(min = 1, max = 300) byte[] bytes) throws Exception {
        try (var mail = RawMail.of("Subject: x\n\nAntes\n" + written(bytes) + "Después\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("Antes\nDespués");
            try (var content = mail.files().get(0).open()) {
                assertThat(content.readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void aSentenceThatBeginsLikeAFileIsASentence() throws Exception {
        try (var mail = RawMail.of("Subject: x\n\nWe\nbegin 644 things\nand end none.\n")
                .read()) {
            assertThat(mail.text().fresh()).isEqualTo("We\nbegin 644 things\nand end none.");
            assertThat(mail.files()).isEmpty();
        }
    }

    private static String written(byte[] bytes) {
        var text = new StringBuilder("begin 644 a b.bin\n");
        for (var at = 0; at < bytes.length; at += 45) {
            var length = Math.min(45, bytes.length - at);
            text.append(sign(length));
            for (var each = at; each < at + length; each += 3) {
                var three = (bytes[each] & 0xff) << 16 | at(bytes, each + 1) << 8 | at(bytes, each + 2);
                text.append(sign(three >> 18))
                        .append(sign(three >> 12))
                        .append(sign(three >> 6))
                        .append(sign(three));
            }
            text.append('\n');
        }
        return new String(text.append("`\nend\n").toString().getBytes(US_ASCII), US_ASCII);
    }

    private static int at(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    private static char sign(int six) {
        return (six & 63) == 0 ? '`' : (char) (' ' + (six & 63));
    }
}
