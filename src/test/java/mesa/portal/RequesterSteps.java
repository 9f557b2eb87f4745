package mesa.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;

/** What a requester does in the portal, with a window in front of them. */
record RequesterSteps(Page page) {

    private static final double UNTIL_NEWS_ARRIVE = 40_000;
    private static final byte[] SCREENSHOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String PASTE = """
            image => {
                const bytes = Uint8Array.from(atob(image), letter => letter.charCodeAt(0));
                const clipboardData = new DataTransfer();
                clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
                const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
                document.activeElement.dispatchEvent(paste);
            }""";

    void logIn(String username) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill("mesa-demo");
        page.locator("main form button").first().click();
        heading("Hola").waitFor();
    }

    /** From the home page to the details of a failure of a service that is found by words. */
    void reportFailureOf(String words, String service) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reportar una falla"))
                .click();
        page.getByLabel("Dígalo con sus palabras").fill(words);
        page.locator("#matches .pick", new Page.LocatorOptions().setHasText(service))
                .click();
        page.getByText("Otra cosa, o no lo sé").click();
    }

    void tell(String inShort, String inFull) {
        page.getByLabel("En pocas palabras").fill(inShort);
        page.getByLabel("Con detalle").fill(inFull);
        page.locator("#urgency-MEDIUM").check();
    }

    void pasteAScreenshot() {
        page.getByLabel("Con detalle").focus();
        page.evaluate(PASTE, Base64.getEncoder().encodeToString(SCREENSHOT));
        page.locator(".picked img").waitFor();
    }

    /** Sends the report, and goes on to the ticket whose number is given back. */
    String send() {
        press("Abrir el ticket");
        var number = page.locator(".done-number").textContent().strip();
        page.getByText("Ver en qué va").click();
        page.waitForURL("**/tickets/" + number);
        return number;
    }

    void write(String field, String words) {
        page.getByLabel(field).fill(words);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Waits, without touching the page, until it says so. */
    void awaitNews(String words) {
        assertThat(page.locator("main").getByText(words).first())
                .isVisible(new IsVisibleOptions().setTimeout(UNTIL_NEWS_ARRIVE));
    }

    /** The step at which the page, loaded anew, says that the ticket is. */
    Locator stepAfterReload() {
        page.reload();
        return page.locator(".diagram-where");
    }

    /** The drawing has been drawn, and has its flag. */
    void seeTheFlagInTheDrawing() {
        assertThat(page.locator(".diagram-flag:visible").first())
                .hasText("Usted está aquí", new HasTextOptions().setTimeout(UNTIL_NEWS_ARRIVE));
    }

    void seeStatus(String status) {
        assertThat(page.locator("#standing .status-chip"))
                .containsText(status, new ContainsTextOptions().setTimeout(UNTIL_NEWS_ARRIVE));
    }

    private Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }
}
