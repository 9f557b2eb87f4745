package mesa.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two words are meant to be the same. */
class WordTest {

    private static final String WORD = "certificado";

    @ParameterizedTest
    @CsvSource({
        "contraseña, CONTRASEÑAS, 1",
        "redes, red, 1",
        "dictamen, dictámenes, 1",
        "internet, inter, 0.7",
        "imprimir, imprime, 0.4",
        "radio, radar, 0",
        "red, res, 0",
        "correo, corral, 0"
    })
    void wordsAreAsAlikeAsPeopleMeanThem(String known, String typed, double likeness) {
        assertThat(word(known).likenessTo(word(typed))).isEqualTo(likeness);
    }

    @Test
    void whatStandsInEverySentenceSaysNothing() {
        assertThat(Word.allIn("Hola, no me funciona el wifi de la oficina."))
                .extracting(Word::letters)
                .containsExactly("wifi", "oficina");
    }

    @Property(tries = 200)
    void anUnfinishedWordIsRecognised(@ForAll @IntRange(min = 1, max = 10) int typed) {
        assertThat(word(WORD).likenessTo(word(WORD.substring(0, typed)))).isPositive();
    }

    @Property(tries = 300)
    void oneSlipIsForgivenWhereverItHappens(
            @ForAll @IntRange(max = 10) int place,
            @ForAll @AlphaChars char letter,
            @ForAll @IntRange(max = 3) int kind) {
        assertThat(word(WORD).likenessTo(word(slip(place, letter, kind)))).isPositive();
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutHarm(@ForAll @StringLength(max = 300) String text) {
        var words = Word.allIn(text);

        assertThat(words).allSatisfy(word -> assertThat(word.likenessTo(word)).isEqualTo(1));
        assertThat(words)
                .allSatisfy(word -> assertThat(word(WORD).likenessTo(word)).isBetween(0.0, 1.0));
    }

    private static String slip(int place, char letter, int kind) {
        var before = WORD.substring(0, place);
        var small = String.valueOf(letter).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case 0 -> before + small + WORD.substring(place);
            case 1 -> before + small + WORD.substring(place + 1);
            case 2 -> before + WORD.substring(place + 1);
            default ->
                place + 1 == WORD.length()
                        ? before
                        : before + WORD.charAt(place + 1) + WORD.charAt(place) + WORD.substring(place + 2);
        };
    }

    private static Word word(String text) {
        return Word.allIn(text).stream().findFirst().orElseThrow(() -> new AssertionError(List.of(text)));
    }
}
