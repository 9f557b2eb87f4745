package mesa.tasklist;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** Tasklist as a technician sees it in a browser window. */
public final class Tasklist {

    private final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Tasklist, after that person logged in. */
    public static Tasklist of(Page page, String person) {
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill("mesa-demo");
        page.locator("[type=submit]").click();
        page.locator(".task-filter").first().waitFor();
        return new Tasklist(page);
    }

    public Page page() {
        return page;
    }

    /** Shows the tasks of a filter. */
    public Tasklist filter(String name) {
        page.locator(".task-filter h4 a").filter(startingWith(name)).click();
        page.locator(".task-filter.active h4 a").filter(startingWith(name)).waitFor();
        return this;
    }

    public Locator filters() {
        return page.locator(".task-filter h4 a");
    }

    /** The card of the ticket with that number. */
    public Locator card(String number) {
        return page.locator(".tasks-list li.task")
                .filter(new Locator.FilterOptions().setHas(page.locator(".mesa-number", exactly(number))));
    }

    /** The card of the task with that name. */
    public Locator taskNamed(String name) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Waits until the list has come, be it empty. */
    public Tasklist listed() {
        page.locator(".tasks-list:visible, .column-center .well:visible")
                .first()
                .waitFor();
        return this;
    }

    /** Opens a task by its address, and with it the ticket's panel. */
    public Tasklist open(String task) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
        panel().locator(".mesa-heading").waitFor();
        return this;
    }

    public Tasklist openCard(String number) {
        card(number).locator("h4 a").click();
        panel().locator(".mesa-heading .mesa-number", hasText(number)).waitFor();
        return this;
    }

    /** The ticket of the task that is open, wherever it is laid. */
    public Locator panel() {
        return page.locator(".task-card .mesa-ticket:visible");
    }

    public Tasklist tab(String name) {
        page.locator(".task-card .nav-tabs li a", exactly(name)).click();
        return this;
    }

    public Locator form() {
        return page.locator(".task-card .tab-content form:visible");
    }

    public Tasklist claim() {
        page.locator("button.claim").click();
        return this;
    }

    /** Chooses in the task's form what is decided. */
    public Tasklist decide(String decision) {
        tab("Formulario");
        page.locator(".fjs-container")
                .getByText(decision, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** Writes into a field of the task's form. */
    public Tasklist write(String field, String text) {
        page.locator(".fjs-container").getByLabel(field).fill(text);
        return this;
    }

    /** Completes the open task; its card leaves the list. */
    public void complete(String number) {
        button("Completar").click();
        card(number).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions startingWith(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text));
    }

    private static Page.LocatorOptions exactly(String text) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"));
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
