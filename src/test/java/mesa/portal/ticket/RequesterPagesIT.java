package mesa.portal.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mesa.MesaTest;
import mesa.access.SignedLinks;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.survey.Surveys;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class RequesterPagesIT {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Surveys surveys;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aSolutionIsProposed() {
        walk = new DeskWalk(desk);
        number = walk.open();
        walk.ask(number, "luis");
    }

    @Test
    void oneClickInTheMailIsEnoughForTheSurvey(Page page) {
        surveys.open(number, "P10D");

        page.navigate(link("survey") + "?score=4");

        assertThat(page.getByText("Anotamos: 4 · Satisfecho.")).isVisible();
        page.getByLabel("¿Quiere agregar algo? (opcional)").fill("Muy amables");
        page.getByRole(AriaRole.BUTTON, named("Guardar comentario")).click();
        assertThat(page.getByLabel("¿Quiere agregar algo? (opcional)")).hasValue("Muy amables");
        page.getByRole(AriaRole.BUTTON, named("5 Muy satisfecho")).click();
        assertThat(page.getByText("Anotamos: 5 · Muy satisfecho.")).isVisible();
        assertThat(surveys.find(number).orElseThrow().remark()).contains("Muy amables");
    }

    @Test
    void aCommentBegunIsKeptWhenTheScoreIsChanged(Page page) {
        surveys.open(number, "P10D");
        page.navigate(link("survey") + "?score=2");
        assertThat(page.getByText("Anotamos: 2 · Insatisfecho.")).isVisible();

        page.getByLabel("¿Quiere agregar algo? (opcional)").fill("Ya lo pensé mejor");
        page.getByRole(AriaRole.BUTTON, named("4 Satisfecho")).click();

        assertThat(page.getByText("Anotamos: 4 · Satisfecho.")).isVisible();
        assertThat(page.getByLabel("¿Quiere agregar algo? (opcional)")).hasValue("Ya lo pensé mejor");
    }

    @Test
    void whoHasNoScriptPressesOneButton(Windows windows) {
        surveys.open(number, "P10D");
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));

        page.navigate(link("survey") + "?score=2");
        assertThat(surveys.find(number).orElseThrow().score()).isEmpty();
        page.getByRole(AriaRole.BUTTON, named("Enviar mi opinión")).click();

        assertThat(page.getByText("Anotamos: 2 · Insatisfecho.")).isVisible();
    }

    @Test
    void aSolutionIsRejectedWithAReasonAndApprovedAfterASecondThought(Page page) {
        walk.say(number, "ana", "La 3.2");
        walk.resolve(number, "luis");

        page.navigate(link("solution") + "?verdict=reject");
        page.getByRole(AriaRole.BUTTON, named("Todavía falla")).click();
        assertThat(page.getByText("Cuéntenos qué sigue fallando")).isVisible();
        page.getByLabel("Comentario").fill("ya quedó");
        page.getByRole(AriaRole.BUTTON, named("Aprobar")).click();
        assertThat(page.getByText("Usted está por aprobar la solución y escribió:"))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, named("Sí, aprobar")).click();

        assertThat(page.getByText("Este ticket está cerrado.")).isVisible();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanUseThePagesAlsoOnASmallScreen(ColorScheme colours, Windows windows) {
        surveys.open(number, "P10D");
        var page = windows.open(new NewContextOptions()
                .setLocale("es-MX")
                .setColorScheme(colours)
                .setViewportSize(320, 640));
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });

        visit(page, link("reply"));
        walk.say(number, "ana", "La 3.2");
        walk.resolve(number, "luis");
        visit(page, link("solution") + "?verdict=reject");
        page.getByRole(AriaRole.BUTTON, named("Todavía falla")).click();
        look(page);
        page.getByLabel("Comentario").fill("ya quedó");
        page.getByRole(AriaRole.BUTTON, named("Aprobar")).click();
        look(page);
        for (var path : List.of(link("survey"), link("survey") + "?score=4", "/mailbox", "/login", "/survey/none")) {
            visit(page, path);
        }

        assertThat(complaints).isEmpty();
    }

    private static void visit(Page page, String path) {
        page.navigate(path);
        look(page);
    }

    private static void look(Page page) {
        page.waitForLoadState();
        assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(320);
    }

    private static GetByRoleOptions named(String label) {
        return new GetByRoleOptions().setName(label).setExact(true);
    }

    private String link(String purpose) {
        return "/" + purpose + "/" + links.sign(purpose, number.value(), Duration.ofDays(90));
    }
}
