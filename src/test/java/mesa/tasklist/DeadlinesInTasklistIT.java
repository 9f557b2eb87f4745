package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import java.time.Duration;
import mesa.MesaTest;
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
class DeadlinesInTasklistIT {

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private PromisedTickets tickets;

    @BeforeEach
    void anaAsks() {
        walk = new DeskWalk(desk).by("ana");
        tickets = new PromisedTickets(desk, walk);
    }

    @Test
    void theTechnicianSeesWhatIsLeftAndWhenItIsDueAndHowItWasCounted(Page page) {
        var number = tickets.withTeam(Duration.ofMinutes(30));

        var deadlines = openedBy("luis", number, page).panel().locator(".mesa-deadlines");

        assertThat(deadlines.locator("[data-standing=ON_TIME]").first()).containsText("Primera respuesta");
        assertThat(deadlines).containsText("Tiempo restante: 7 h 2");
        assertThat(deadlines).containsText("Equipo: Redes y Telecomunicaciones");
        assertThat(deadlines.locator("meter").first()).hasAttribute("aria-label", "Tiempo usado: 25 %");
        deadlines.locator("summary").first().click();
        assertThat(deadlines.locator("details[open] ol")).containsText("empieza a contar");
        assertAccessible(page, ".mesa-deadlines");
    }

    @Test
    void aPauseThatBeginsMeanwhileIsSeenWithoutReloading(Page page) {
        var number = tickets.answered();
        page.clock().install();
        var deadlines = openedBy("luis", number, page).panel().locator(".mesa-deadlines");
        assertThat(deadlines).containsText("Vence ");

        desk.getBean(ServiceClocks.class).waitFor(number.value(), Reason.REQUESTER, PromisedTickets.GOLD, "Luis");
        page.clock().runFor(16_000);

        assertThat(deadlines).containsText("En pausa desde ");
        assertThat(deadlines).containsText("se espera la respuesta del solicitante");
    }

    @Test
    void theCardSaysWhenTheNextTargetIsDue(Page page) {
        var number = tickets.opened(Duration.ofSeconds(1));

        var card = Tasklist.of(page, "luis").filter("Nivel 1 - mi equipo").card(number.value());

        assertThat(card.locator(".due-date")).hasText("Vencimiento: en 2 horas");
    }

    private Tasklist openedBy(String person, TicketNumber number, Page page) {
        return Tasklist.of(page, person).open(walk.task(number).getId());
    }
}
