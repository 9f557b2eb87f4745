package mesa.portal;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** What a window fetches, from whom, and what its browser complains about. */
final class Traffic {

    private final Page page;
    private final CDPSession network;
    private final String desk;
    private final List<String> complaints = new ArrayList<>();
    private long transferred;

    /** Listens from now on to a window of the desk at that address. */
    Traffic(Page page, String desk) {
        this.page = page;
        this.desk = desk;
        network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> transferred += event.get("encodedDataLength").getAsLong());
        page.onRequest(request -> askedOf(request.url()));
        page.onConsoleMessage(this::said);
        page.onPageError(error -> complaints.add(page.url() + " fails: " + error));
    }

    /** The bytes that come over the line for a page whose files the browser does not know yet. */
    long ofFirstVisit(String path) {
        network.send("Network.clearBrowserCache");
        return ofVisit(path);
    }

    /** The bytes that come over the line for a page, headers included. */
    long ofVisit(String path) {
        page.navigate("about:blank");
        transferred = 0;
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return transferred;
    }

    /** Calls of anybody but the desk, errors in the console (a breach of the Content-Security-Policy is one). */
    List<String> complaints() {
        return complaints;
    }

    private void askedOf(String address) {
        if (!address.startsWith(desk) && !address.startsWith("data:") && !address.startsWith("blob:")) {
            complaints.add(page.url() + " calls " + address);
        }
    }

    private void said(ConsoleMessage message) {
        var pageItselfIsNotThere = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        // the frame in which a mail is shown lets nothing run, what drives the browser neither
        var nothingRunsInAMail = message.text().startsWith("Blocked script execution in '" + page.url() + "/paper");
        if (message.type().equals("error") && !pageItselfIsNotThere && !nothingRunsInAMail) {
            complaints.add(page.url() + " says: " + message.text());
        }
    }
}
