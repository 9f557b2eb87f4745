package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class FlowedTextTest {

    @Property(tries = 200)
    void aParagraphBrokenAfterAnyWordIsWholeAgain(
            @ForAll @Size(min = 1, max = 30) List<@AlphaChars @NotEmpty String> words,
            @ForAll @IntRange(min = 1, max = 8) int perLine,
            @ForAll @IntRange(max = 3) int depth)
            throws Exception {
        var sign = depth == 0 ? "" : ">".repeat(depth) + " ";
        var broken = new StringBuilder(sign);
        for (var at = 0; at < words.size(); at++) {
            var last = at == words.size() - 1;
            broken.append(words.get(at)).append(last ? "\n" : " ");
            if (!last && (at + 1) % perLine == 0) {
                broken.append("\n").append(sign);
            }
        }

        try (var mail = RawMail.of("Content-Type: text/plain; format=flowed\n\n" + broken)
                .read()) {
            assertThat(mail.text().whole()).isEqualTo(sign + String.join(" ", words));
        }
    }
}
