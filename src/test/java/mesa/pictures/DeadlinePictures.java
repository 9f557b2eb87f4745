package mesa.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.Impact;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the desk sees of its deadlines on a Tuesday morning. */
@MesaTest(backgroundJobs = false)
@InBrowser
class DeadlinePictures {

    private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock wallClock;

    @BeforeEach
    void someAreLateAndSomeSoonWillBe() {
        opened("2026-11-23T14:40", "ana", "No puedo timbrar la nómina de noviembre", "nomina", Urgency.VERY_HIGH);
        opened("2026-11-24T08:45", "beto", "Sin red en el laboratorio de cómputo 2", "conectividad", Urgency.VERY_HIGH);
        opened("2026-11-23T09:20", "ana", "No llegan los mensajes con archivos grandes", "correo", Urgency.HIGH);
        opened(
                "2026-11-24T09:10",
                "ana",
                "La firma electrónica no reconoce mi certificado",
                "firma-electronica",
                Urgency.MEDIUM);
        opened("2026-11-23T16:10", "ana", "El sitio de trámites tarda en responder", "sitios-web", Urgency.LOW);
        wallClock.stopAt(at("2026-11-24T10:30"));
    }

    @Test
    void whatComesDue(Windows windows) throws IOException {
        var size = new Browser.NewContextOptions().setLocale("es-MX").setViewportSize(1366, 800);
        var page = windows.open(size);
        page.navigate("/login");
        page.fill("#username", "rosa");
        page.fill("#password", "mesa-demo");
        page.locator("main form button").first().click();
        page.waitForURL(address -> !address.endsWith("/login"));
        page.navigate("/tickets/at-risk?hours=24");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        Picture.keep("portal-at-risk", page.screenshot());
    }

    private void opened(String when, String person, String subject, String service, Urgency urgency) {
        wallClock.stopAt(at(when));
        new DeskWalk(desk)
                .by(person)
                .describedAs(subject, "Ocurre desde esta mañana.")
                .about(service)
                .urgent(urgency, Impact.MEDIUM)
                .open();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MEXICO).toInstant();
    }
}
