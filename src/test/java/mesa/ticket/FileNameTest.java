package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "informe final.pdf, informe final.pdf",
                "../../etc/passwd, passwd",
                "C:\\fotos\\pantalla.png, pantalla.png",
                "nomina\u202Egpj.exe, nominagpj.exe",
                "a\u0000b\u0007\u200B.txt, ab.txt",
                "`  .oculto.  `, oculto",
                "`<b>\"x\"|?*.doc`, _b__x____.doc",
                "CON.txt, _CON.txt",
                "lpt1, _lpt1",
                "``, archivo",
                "/, archivo",
                "..., archivo",
                "año\u00a0nuevo.xlsx, año nuevo.xlsx",
            })
    void aNameIsMadeHarmless(String name, String harmless) {
        assertThat(FileName.clean(name)).isEqualTo(harmless);
    }

    @Property
    void whateverItIsCalledTheNameIsShortAndHarmless(@ForAll String name) {
        var clean = FileName.clean(name);

        assertThat(clean).isNotBlank().hasSizeLessThanOrEqualTo(151).doesNotContainPattern("[/\\\\\\p{Cntrl}\\p{Cf}]");
        assertThat(FileName.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", "sin final, ''", ".bashrc, ''"})
    void theEndingIsWhatIsBehindTheLastDot(String name, String ending) {
        assertThat(FileName.ending(name)).isEqualTo(ending);
    }

    @Property
    void aLongNameKeepsItsEnding(@ForAll @net.jqwik.api.constraints.IntRange(min = 150, max = 3000) int length) {
        assertThat(FileName.clean("x".repeat(length) + ".pdf")).hasSize(150).endsWith(".pdf");
    }
}
