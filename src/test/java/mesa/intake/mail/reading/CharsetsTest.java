package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {

    @ParameterizedTest(name = "{0}, said to be {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "utf-8,us-ascii,¿Qué pasó con la nómina?",
                "utf-8,-,¿Qué pasó con la nómina?",
                "utf-8,iso-8859-1,Año fiscal: 5 €",
                "utf-8,windows-1252,Año",
                "utf-8,utf8,Año",
                "utf-8,\"UTF-8\",Año",
                "utf-8,x-unknown,Größe",
                "utf-8,,Größe",
                "windows-1252,us-ascii,Año “nuevo” – 5 €",
                "windows-1252,-,Año “nuevo”",
                "windows-1252,iso-8859-1,Año “nuevo” – 5 €",
                "windows-1252,utf-8,¿Qué pasó? “Nada”",
                "windows-1252,no-such-charset,Ação",
                "windows-1252,ansi,Ação",
                "iso-8859-15,iso-8859-15,5 € œuvre",
                "iso-8859-2,iso-8859-2,žluťoučký",
                "koi8-r,koi8-r,Привет",
                "windows-1251,windows-1251,Привет",
                "iso-2022-jp,iso-2022-jp,こんにちは",
                "iso-2022-jp,us-ascii,こんにちは",
                "windows-31j,shift_jis,①こんにちは",
                "gb18030,gb2312,你好世界",
                "big5,big5,你好",
                "x-windows-949,ks_c_5601-1987,안녕하세요",
                "utf-16,utf-16,Año",
                "utf-16le,utf-16le,Año",
                "windows-1254,iso-8859-9,Işık",
                "ibm850,cp850,Año"
            })
    void lettersAreReadAsTheyAreMeant(String written, String said, String text) {
        var bytes = text.getBytes(Charset.forName(written));

        assertThat(Charsets.decode(bytes, said)).isEqualTo(text);
    }

    @Test
    void aLetterCutInTwoSpoilsNoOther() {
        var bytes = "Año, niño, señor ñ".getBytes(StandardCharsets.UTF_8);

        var text = Charsets.decode(Arrays.copyOf(bytes, bytes.length - 1), "utf-8");

        assertThat(text).startsWith("Año, niño, señor ");
    }

    @Test
    void aByteOrderMarkIsNoLetter() {
        assertThat(Charsets.decode("\ufeffAño".getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo("Año");
    }

    @Test
    void oldServersWriteUtf7() {
        var bytes = "Hi Mom -+Jjo--! 1 +- 1, a+APE-o".getBytes(StandardCharsets.US_ASCII);

        assertThat(Charsets.decode(bytes, "UTF-7")).isEqualTo("Hi Mom -\u263a-! 1 + 1, año");
    }

    @Test
    void onlyANameThatMeansNothingIsUnknown() {
        assertThat(Charsets.isUnknown("x-what")).isTrue();
        assertThat(Charsets.isUnknown("utf 8 or so")).isTrue();
        assertThat(Charsets.isUnknown(null)).isFalse();
        assertThat(Charsets.isUnknown("us-ascii")).isFalse();
        assertThat(Charsets.isUnknown("utf-7")).isFalse();
        assertThat(Charsets.isUnknown("latin1")).isFalse();
    }
}
