package mesa.browser;

import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class BrowserExtensionTest {

    @Test
    void twoPeopleHaveWindowsOfTheirOwnInTheirLanguages(Windows windows) {
        var spanish = windows.open();
        var english = windows.open("en-GB");

        assertThat(spanish.evaluate("navigator.language")).isEqualTo("es-MX");
        assertThat(english.evaluate("navigator.language")).isEqualTo("en-GB");
        assertThat(spanish.context()).isNotSameAs(english.context());
    }

    @Test
    void nothingBeyondThisMachineIsReached(Page page) {
        assertThatThrownBy(() -> page.navigate("http://mesa.example/"))
                .isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("ERR_NAME_NOT_RESOLVED");
    }

    @Test
    void whatAWindowShowedIsKept(Windows windows, @TempDir Path folder) {
        windows.open().setContent("<title>Mesa</title>");

        windows.keepWhatTheyShow(folder);

        assertThat(Files.exists(folder.resolve("window-1/page-1.png"))).isTrue();
        assertThat(Files.exists(folder.resolve("window-1/trace.zip"))).isTrue();
    }

    @Test
    void aPictureWithoutWordsIsNotForEveryone(Page page) {
        page.setContent("<html lang=es><title>Mesa</title><main><h1>Mesa</h1><img src='data:,'></main></html>");

        assertThatThrownBy(() -> assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");
    }
}
