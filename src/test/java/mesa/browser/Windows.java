package mesa.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The browser windows of one test: each belongs to a person of its own and shares no log-in with the others. */
public final class Windows {

    private static final double PATIENCE_IN_MILLISECONDS = 30_000;

    private final Browser browser;
    private final String baseAddress;
    private final List<BrowserContext> people = new ArrayList<>();

    Windows(Browser browser, String baseAddress) {
        this.browser = browser;
        this.baseAddress = baseAddress;
    }

    /** A window of a person whose browser speaks Spanish. */
    public Page open() {
        return open("es-MX");
    }

    /** A window of a person whose browser speaks {@code language}, a tag such as {@code en-GB}. */
    public Page open(String language) {
        return open(new Browser.NewContextOptions().setLocale(language));
    }

    /** A window of a person whose browser is as the options say; a base address in them is replaced by the desk's. */
    public Page open(Browser.NewContextOptions options) {
        if (baseAddress != null) {
            options.setBaseURL(baseAddress);
        }
        var person = browser.newContext(options);
        people.add(person);
        person.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        person.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
        return person.newPage();
    }

    void keepWhatTheyShow(Path folder) {
        for (var number = 0; number < people.size(); number++) {
            keep(people.get(number), folder.resolve("window-" + (number + 1)));
        }
    }

    private static void keep(BrowserContext person, Path folder) {
        for (var number = 0; number < person.pages().size(); number++) {
            var picture = folder.resolve("page-" + (number + 1) + ".png");
            person.pages().get(number).screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        person.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
    }

    void close() {
        people.forEach(BrowserContext::close);
    }
}
