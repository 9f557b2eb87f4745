package mesa.portal.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class StaffPanelIT {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Links links;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aTicketOfAna() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @Test
    void aNoteBegunIsThereAfterAReloadAndGoesOutWithItsPictureToTheDeskOnly(Windows windows) {
        var page = opened(windows.open(), "luis");
        var note = page.locator("#staff-note");
        note.locator("textarea").fill("El switch está quemado.");
        assertThat(note.locator("[data-draft-state]")).hasText(Pattern.compile("Borrador guardado a las .*"));

        page.reload();
        assertThat(note.locator("textarea")).hasValue("El switch está quemado.");
        note.locator("input[type=file]").setInputFiles(new FilePayload("switch.png", "image/png", PICTURE));
        assertThat(note.getByLabel("Archivos elegidos")).containsText("switch.png");
        button(note, "Guardar la nota").click();

        var said = page.locator("#conversation");
        assertThat(said).containsText("El switch está quemado.");
        assertThat(said).containsText("Solo para la mesa");
        assertThat(said).containsText("switch.png");
        assertThat(note.locator("textarea")).hasValue("");
        assertThat(note.locator(".picked:visible")).hasCount(0);
        var ana = opened(windows.open(), "ana");
        assertThat(ana.locator("body")).not().containsText("switch");
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndTheNoteStays(Page page) {
        var note = opened(page, "luis").locator("#staff-note");
        note.locator("textarea").fill("Va el programa");

        note.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "arreglo.sh", "text/plain", "#!/bin/sh\nrm -rf x".getBytes(StandardCharsets.UTF_8)));

        assertThat(note.getByRole(AriaRole.ALERT)).containsText("«arreglo.sh» es un programa o un script");
        assertThat(note.locator("textarea")).hasValue("Va el programa");
    }

    @Test
    void aWrongNumberIsExplainedAtTheFieldAndTheRightOneLinksTheTickets(Page page) {
        var other = new DeskWalk(desk).by("beto").open();
        var panel = opened(page, "luis").locator("#staff-links");

        panel.getByLabel("Este ticket").selectOption("caused-by");
        panel.getByLabel("Número del otro ticket").fill("100018");
        panel.getByLabel("Número del otro ticket").press("Enter");

        assertThat(panel.getByRole(AriaRole.ALERT)).containsText("No hay un ticket con ese número");
        assertThat(panel.getByLabel("Número del otro ticket")).isFocused();
        assertThat(panel.getByLabel("Número del otro ticket")).hasValue("100018");
        assertThat(panel.getByLabel("Este ticket")).hasValue("caused-by");
        panel.getByLabel("Número del otro ticket").fill(" #" + other.value().substring(4));
        button(panel, "Vincular").click();

        assertThat(panel.locator("li")).containsText("Este ticket fue causado por");
        assertThat(panel.locator("li")).containsText("Nuevo");
        button(panel, "Quitar el vínculo con " + other).click();
        assertThat(panel.locator("li")).hasCount(0);
    }

    @Test
    void aTicketIsTakenAndGivenToAColleagueByKeyboardAlone(Page page) {
        var tasks = opened(page, "luis").locator("#staff-tasks");

        button(tasks, "Tomarlo").press("Enter");
        assertThat(tasks).containsText("Luis Ángel Domínguez (usted)");
        tasks.getByLabel("Asignarlo a").press("L");
        assertThat(tasks.getByLabel("Asignarlo a")).hasValue("lucia");
        button(tasks, "Asignar").press("Enter");

        assertThat(tasks).containsText("Lucía Estrada Gómez");
        assertThat(tasks).not().containsText("(usted)");
    }

    @Test
    void withoutScriptsTheDeskWorksAllTheSame(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));
        opened(page, "luis");

        button(page.locator("#staff-tasks"), "Tomarlo").press("Enter");
        assertThat(page.locator("#staff-tasks")).containsText("Luis Ángel Domínguez (usted)");
        var note = page.locator("#staff-note");
        note.locator("textarea").fill("Sin guion también.");
        note.locator("input[type=file]").setInputFiles(new FilePayload("a.png", "image/png", PICTURE));
        button(note, "Guardar la nota").press("Enter");

        assertThat(page.locator("#conversation")).containsText("a.png");
        assertThat(walk.said(number, MessageKind.NOTE).text()).isEqualTo("Sin guion también.");
    }

    @ParameterizedTest
    @CsvSource({"es-MX, LIGHT, 320", "en-GB, DARK, 320", "es-MX, DARK, 1366", "en-GB, LIGHT, 1366"})
    void everybodyCanUseThePanelOnAnyScreen(String language, ColorScheme colours, int width, Windows windows) {
        links.add(number, LinkKind.PARENT_OF, walk.open(), walk.actor("luis"));
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 800));
        logIn(page, "luis");

        for (var trouble : new String[] {"", "&trouble=task-gone", "&trouble=note-empty", "&trouble=link-unknown"}) {
            page.navigate("/tickets/" + number + "?lang=" + language.substring(0, 2) + trouble);
            assertAccessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private Page opened(Page page, String person) {
        logIn(page, person);
        page.navigate("/tickets/" + number);
        return page;
    }

    private static void logIn(Page page, String person) {
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill("mesa-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Locator button(Locator part, String name) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
