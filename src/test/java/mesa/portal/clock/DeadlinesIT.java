package mesa.portal.clock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import java.time.Duration;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.browser.InBrowser;
import mesa.incident.DeskWalk;
import mesa.servicelevel.PromisedTickets;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class DeadlinesIT {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock wallClock;

    private DeskWalk walk;
    private PromisedTickets tickets;

    @BeforeEach
    void anaAsks() {
        walk = new DeskWalk(desk).by("ana");
        tickets = new PromisedTickets(desk, walk);
    }

    @Test
    void theCountIsUnfoldedByKeyboardAndStaysSoWhenAMinuteHasPassed(Page page) {
        page.clock().install();
        open(page, "luis", tickets.opened(Duration.ofMinutes(30)));
        var count = page.locator("#deadline-resolution details");

        count.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(count.locator(".counted")).containsText("empieza a contar");
        assertAccessible(page);
        page.locator("h1").click();
        count.locator("summary").blur();
        wallClock.advance(Duration.ofHours(8));
        page.clock().runFor(61_000);

        assertThat(page.locator("#deadline-resolution .deadline-chip")).hasText("Vencido");
        assertThat(count.locator(".counted")).isVisible();
    }

    @Test
    void newsOfTheTicketBringTheDeadlinesToo(Page page) {
        var number = tickets.answered();
        page.clock().install();
        open(page, "ana", number);
        assertThat(page.locator("#clock")).containsText("Le prometimos resolverlo a más tardar");

        walk.ask(number, "luis");
        desk.getBean(ServiceClocks.class)
                .waitFor(number.value(), Reason.REQUESTER, PromisedTickets.GOLD, "Luis Ángel Domínguez");
        page.clock().runFor(16_000);

        assertThat(page.locator("#clock")).containsText("está en pausa: esperamos su respuesta");
    }

    private static void open(Page page, String person, TicketNumber number) {
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill("mesa-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/tickets/" + number);
    }
}
