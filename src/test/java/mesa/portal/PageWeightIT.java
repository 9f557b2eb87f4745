package mesa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What comes over the line: little at the first visit, next to nothing after, and from nobody but this desk. */
@MesaTest(backgroundJobs = false)
@InBrowser
class PageWeightIT {

    private static final int FIRST_VISIT = 300_000;
    private static final int FIRST_VISIT_WITH_DIAGRAM = 700_000;
    private static final int LATER_VISIT = 30_000;
    private static final List<String> WITH_DIAGRAM = List.of("ticket", "flow");

    @Autowired
    private ApplicationContext desk;

    @LocalServerPort
    private int port;

    @Test
    void aPageIsLightAndCallsNobodyElse(Windows windows) {
        var traffics = new HashMap<String, Traffic>();
        var tooHeavy = new ArrayList<String>();

        for (var look : EveryPage.of(desk)) {
            if (look.isAtItsAddress()) {
                var traffic = traffics.computeIfAbsent(
                        String.valueOf(look.reader()), reader -> trafficOf(look.reader(), windows));
                var most = WITH_DIAGRAM.contains(look.page()) ? FIRST_VISIT_WITH_DIAGRAM : FIRST_VISIT;
                note(look, traffic.ofFirstVisit(look.path()), most, tooHeavy);
                note(look, traffic.ofVisit(look.path()), LATER_VISIT, tooHeavy);
            }
        }

        assertThat(tooHeavy).isEmpty();
        assertThat(traffics.values()).flatExtracting(Traffic::complaints).isEmpty();
    }

    private Traffic trafficOf(String reader, Windows windows) {
        return new Traffic(new PortalWindow(windows, port).of(reader, "es", "auto"), "http://localhost:" + port);
    }

    private static void note(EveryPage.Look look, long bytes, int most, List<String> tooHeavy) {
        if (bytes > most) {
            tooHeavy.add("%s: %,d of %,d bytes".formatted(look, bytes, most));
        }
    }
}
