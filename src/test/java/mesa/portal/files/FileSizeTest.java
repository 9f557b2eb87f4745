package mesa.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1023, 1023 bytes",
        "1024, 1 KB",
        "122880, 120 KB",
        "1048575, 1 MB",
        "1048576, 1 MB",
        "2516582, 2.4 MB",
        "26214400, 25 MB"
    })
    void aSizeIsSaidTheWayPeopleSayIt(long bytes, String said) {
        assertThat(FileSize.of(bytes, Locale.ENGLISH)).isEqualTo(said);
    }
}
