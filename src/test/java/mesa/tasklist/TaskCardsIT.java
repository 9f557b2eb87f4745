package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
@InBrowser
class TaskCardsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private OpenedTickets opened;

    @BeforeEach
    void theDeskIsOpen() {
        opened = new OpenedTickets(port, tasks);
    }

    @Test
    void theFiltersAreThereInTheOrderOfTheWork(Page page) {
        var filters = Tasklist.of(page, "luis").filters();

        assertThat(filters).hasText(new Pattern[] {
            Pattern.compile("Mis tareas.*"),
            Pattern.compile("Nivel 1 - mi equipo.*"),
            Pattern.compile("Nivel 2 - mi equipo.*"),
            Pattern.compile("Nivel 3 - mi equipo.*"),
            Pattern.compile("Sin asignar.*"),
            Pattern.compile("Más urgentes primero.*")
        });
    }

    @Test
    void aCardSaysWhatTheTicketIsAbout(Page page) {
        var number = opened.by("ana", "Se cayó el enlace", "Todo el edificio", "VERY_HIGH", "HIGH");

        var card = Tasklist.of(page, "luis").filter("Sin asignar").card(number);

        assertThat(card).containsText("Se cayó el enlace");
        assertThat(card).containsText("Crítica");
        assertThat(card).containsText("Ana Beltrán Núñez");
        assertThat(card.locator("time")).hasText(Pattern.compile("espera .*"));
        assertThat(card.locator("time")).hasAttribute("title", Pattern.compile("Espera desde: .*20\\d\\d.*"));
    }

    @Test
    void allCardsAreAskedForAtOnce(Page page) {
        var first = opened.by("ana", "Uno");
        var last = opened.by("ana", "Dos");
        var asked = new CopyOnWriteArrayList<String>();
        page.onRequest((Request request) -> {
            if (request.url().contains("/api/v1/cards")) asked.add(request.url());
        });

        var tasklist = Tasklist.of(page, "luis").filter("Nivel 1 - mi equipo");
        assertThat(tasklist.card(last)).isVisible();

        assertThat(asked.stream().filter(address -> address.contains(opened.taskOf(last))))
                .singleElement()
                .asString()
                .contains(opened.taskOf(first));
    }

    @Test
    void theMostUrgentComesFirstAndWithinItTheOldest(Page page) {
        var late = opened.by("ana", "Puede esperar", "x", "VERY_LOW", "LOW");
        var urgent = opened.by("ana", "Urge", "x", "VERY_HIGH", "HIGH");
        var alsoUrgent = opened.by("ana", "Urge también", "x", "VERY_HIGH", "HIGH");

        var order = tasks.createTaskQuery()
                .processVariableValueEquals("level", 1)
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc()
                .list();
        var first =
                Tasklist.of(page, "luis").filter("Más urgentes primero").page().locator(".tasks-list .task");

        assertThat(first.first().locator(".mesa-priority")).hasText("Crítica");
        assertThat(order.stream().map(task -> task.getId()).toList())
                .containsSubsequence(opened.taskOf(urgent), opened.taskOf(alsoUrgent), opened.taskOf(late));
    }

    @Test
    void aClaimedTaskIsAmongMyTasksAndNoLongerUnassigned(Page page) {
        var number = opened.by("ana", "Lo tomo yo");
        tasks.claim(opened.taskOf(number), "luis");

        var tasklist = Tasklist.of(page, "luis").filter("Mis tareas");

        assertThat(tasklist.card(number)).isVisible();
        tasklist.filter("Sin asignar");
        assertThat(tasklist.card(number)).hasCount(0);
        tasklist.filter("Nivel 1 - mi equipo");
        assertThat(tasklist.card(number)).isVisible();
    }

    @Test
    void otherTeamsDoNotSeeIt(Page page) {
        var number = opened.by("ana", "Solo para el primer nivel");

        var tasklist = Tasklist.of(page, "marta").filter("Más urgentes primero").listed();

        assertThat(tasklist.card(number)).hasCount(0);
    }

    @Test
    void aTaskWithoutATicketKeepsItsOwnCard(Page page) {
        var own = tasks.newTask();
        own.setName("Comprar café");
        own.setAssignee("luis");
        tasks.saveTask(own);

        var tasklist = Tasklist.of(page, "luis").filter("Mis tareas");

        var card = tasklist.taskNamed("Comprar café");
        assertThat(card).isVisible();
        assertThat(card.locator(".mesa-card")).hasCount(0);
        tasks.deleteTask(own.getId(), true);
    }
}
