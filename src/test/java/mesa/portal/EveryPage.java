package mesa.portal;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import mesa.access.PasswordLinks;
import mesa.access.SignedLinks;
import mesa.directory.Person;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.servicelevel.PromisedTickets;
import mesa.ticket.Drafts;
import mesa.ticket.TicketNumber;
import org.springframework.context.ApplicationContext;

/**
 * Every page of the portal in each state worth looking at: the one list behind all proofs that hold for every page. A
 * page that is missing here is not proven.
 */
final class EveryPage {

    /** Somebody who has no tickets yet. */
    static final String NEWCOMER = "nuevas";

    private static final String BEGINNER = "empezadas";
    private static final String KEY_USER = "llaves";

    private static final Set<String> NOT_THERE = Set.of("not there", "link is over");
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final List<Look> looks = new ArrayList<>();
    private final ApplicationContext desk;

    private EveryPage(ApplicationContext desk) {
        this.desk = desk;
    }

    /**
     * A page as one person meets it.
     *
     * @param page what it is called; pages of the same name have the same title, others have another
     * @param state what is shown on it
     * @param reader the log-in name of who looks at it, or null for somebody whom nobody knows
     * @param path its address within the desk
     * @param there what the person does on it before it is looked at
     */
    record Look(String page, String state, String reader, String path, Consumer<Page> there) {

        /** What the desk answers at the address. */
        int status() {
            return NOT_THERE.contains(page) ? 404 : 200;
        }

        /** Whether the address alone leads to it. */
        boolean isAtItsAddress() {
            return there == NOTHING;
        }

        @Override
        public String toString() {
            return page + ", " + state;
        }
    }

    private static final Consumer<Page> NOTHING = page -> {};

    /** All of them; makes the tickets that they show. */
    static List<Look> of(ApplicationContext desk) {
        var pages = new EveryPage(desk);
        Newcomer.named(NEWCOMER, desk);
        var tickets = new PortalTickets(desk, "ana");
        pages.forStrangers();
        pages.withPasswords();
        pages.forRequesters(tickets);
        pages.toOpenATicket(tickets);
        pages.ofATicket(tickets);
        pages.withDeadlines();
        pages.forStaff();
        pages.ofMail(tickets);
        pages.behindLinks(tickets);
        pages.withoutAnything();
        return pages.looks;
    }

    private void forStrangers() {
        look("log-in", "first", null, "/login");
        look(
                "log-in",
                "wrong password",
                null,
                "/login",
                page -> send(page, Map.of("#username", "nadie", "#password", "wrong")));
        look("log-in", "logged out", null, "/login?out");
        look("help", "for strangers", null, "/help");
        look("flow", "for strangers", null, "/flow");
        look("status by number", "asked", null, "/status");
        look(
                "status by number",
                "wrong",
                null,
                "/status",
                page -> send(page, Map.of("#number", "12", "#email", "ana")));
        look("check your mail", "for a ticket", null, "/status?sent");
    }

    private void withPasswords() {
        var token = desk.getBean(PasswordLinks.class)
                .issue(Newcomer.named(NEWCOMER, desk))
                .orElseThrow();
        look("forgotten password", "asked", null, "/password/forgotten");
        look("forgotten password", "empty", null, "/password/forgotten", page -> send(page, Map.of()));
        look("check your mail", "for a password", null, "/password/forgotten?sent");
        look("new password", "asked", null, "/password/new/" + token);
        look("new password", "too short", null, "/password/new/" + token, page -> send(page, Map.of("#password", "x")));
        look("link is over", "for a password", null, "/password/new/none");
        look("change password", "asked", NEWCOMER, "/password/change");
        look("change password", "wrong", NEWCOMER, "/password/change", page -> send(page, Map.of("#current", "wrong")));
        look("change password", "changed", NEWCOMER, "/password/change?done");
    }

    private void forRequesters(PortalTickets tickets) {
        tickets.asked();
        tickets.resolved();
        tickets.fresh(21);
        look("home", "without tickets", NEWCOMER, "/");
        look("home", "with tickets", "ana", "/");
        look(
                "home",
                "menu open",
                "ana",
                "/",
                page -> page.locator("details.menu summary").click());
        look("home", "for staff", "luis", "/");
        look("preferences", "for requesters", NEWCOMER, "/preferences");
        look("preferences", "chosen", NEWCOMER, "/preferences?done");
        look("my tickets", "without tickets", NEWCOMER, "/tickets");
        look("my tickets", "open", "ana", "/tickets");
        look("my tickets", "all", "ana", "/tickets?show=all");
        look("my tickets", "of the organisation", "carla", "/tickets");
        look("my tickets", "nothing found", "ana", "/tickets?q=zanahoria");
        look("help", "with answers", "ana", "/help?q=contrase%C3%B1a");
        look("help", "nothing found", "ana", "/help?q=zanahoria");
    }

    private void toOpenATicket(PortalTickets tickets) {
        look("kind of ticket", "first", NEWCOMER, "/tickets/new");
        begin(BEGINNER, Newcomer.named(BEGINNER, desk));
        look("kind of ticket", "begun before", BEGINNER, "/tickets/new");
        look("service", "all of them", BEGINNER, "/tickets/new/service");
        look("service", "found", BEGINNER, "/tickets/new/service?q=nomina");
        look("service", "nothing found", BEGINNER, "/tickets/new/service?q=zanahoria");
        look("category", "asked", BEGINNER, "/tickets/new/category");
        look("details", "filled in", BEGINNER, "/tickets/new/details");
        look("details", "incomplete", BEGINNER, "/tickets/new/details", page -> send(page, Map.of("#subject", "")));
        begin(KEY_USER, Newcomer.keyUser(KEY_USER, desk));
        look("for whom", "asked", KEY_USER, "/tickets/new/whom");
        look("which person", "found", KEY_USER, "/tickets/new/person?q=beto");
        look("which person", "nothing found", KEY_USER, "/tickets/new/person?q=zanahoria");
        look("ticket is open", "its number", "ana", "/tickets/new/done/" + tickets.fresh());
    }

    private void begin(String username, Person person) {
        var told = Map.of(
                "key",
                username,
                "type",
                "INCIDENT",
                "service",
                "nomina",
                "category",
                "-",
                "subject",
                "No abre",
                "description",
                "Sale el error 500.",
                "urgency",
                "HIGH");
        desk.getBean(Drafts.class).save(person.id(), "new-ticket", told);
    }

    private void ofATicket(PortalTickets tickets) {
        var fresh = "/tickets/" + tickets.fresh();
        var resolved = "/tickets/" + tickets.resolved();
        var crowded = tickets.crowded();
        look("ticket", "new", "ana", fresh);
        look(
                "ticket",
                "an empty answer",
                "ana",
                fresh,
                page -> sendAs(page, "form[action$=reply]", Map.of("#words", " ")));
        look("ticket", "asked", "ana", "/tickets/" + tickets.asked());
        look("ticket", "resolved", "ana", resolved);
        look(
                "ticket",
                "rejected without a reason",
                "ana",
                resolved,
                page -> page.locator("button[name=reject]").click());
        look("second question", "approved with words", "ana", resolved, page -> {
            page.fill("#verdict", "Todavía falla un poco");
            page.locator("button[name=approve]").click();
        });
        look("ticket", "rejected", "ana", "/tickets/" + tickets.rejected());
        look("ticket", "closed", "ana", "/tickets/" + tickets.closed());
        look("ticket", "withdrawn", "ana", "/tickets/" + tickets.withdrawn());
        look("ticket", "turned down", "ana", "/tickets/" + tickets.turnedDown());
        look("ticket", "with much of everything", "ana", "/tickets/" + crowded);
        look("ticket", "for staff", "luis", "/tickets/" + crowded);
        look("ticket", "resolved, for staff", "luis", resolved);
        look("ticket", "of the organisation", "carla", fresh);
        look(
                "ticket",
                "by link",
                null,
                link("visit", tickets.asked(), ":" + Newcomer.named("ana", desk).id()));
        look("withdrawal", "asked", "ana", fresh + "/withdrawal");
    }

    private void withDeadlines() {
        var tickets = new PromisedTickets(desk, new DeskWalk(desk).by("ana"));
        var overdue = "/tickets/" + tickets.overdue();
        look("ticket", "overdue", "ana", overdue);
        look("ticket", "overdue, for staff", "luis", overdue);
        look("ticket", "with a team's deadline", "luis", "/tickets/" + tickets.withTeam(Duration.ofMinutes(100)));
        look("ticket", "paused", "ana", "/tickets/" + tickets.paused());
        look("ticket", "solved in time", "luis", "/tickets/" + tickets.solved());
        look("ticket", "reopened", "carla", "/tickets/" + tickets.reopened());
        look("at risk", "some", "luis", "/tickets/at-risk");
        look("at risk", "for the manager", "rosa", "/tickets/at-risk?hours=24");
        look("at risk", "nothing", "rosa", "/tickets/at-risk?hours=2&team=nadie");
    }

    private void forStaff() {
        look("all tickets", "open", "luis", "/tickets/all?status=open");
        look("all tickets", "with counts", "rosa", "/tickets/all?status=");
        look("all tickets", "nothing found", "luis", "/tickets/all?status=open&q=zanahoria");
        look("preferences", "for staff", "luis", "/preferences");
        look("wordings", "all mails", "rosa", "/wording");
        look("wording", "as it is", "rosa", "/wording/es/ticket-received");
        look(
                "wording",
                "broken",
                "olga",
                "/wording/es/ticket-received",
                page -> sendAs(page, "#wording", Map.of("#subject", "", "#body", "Hola, [(${nadie})]:")));
    }

    private void ofMail(PortalTickets tickets) {
        var intake = desk.getBean(MailIntake.class);
        var advertisement = Mail.from("ofertas@tienda.localhost")
                .about("Una oferta")
                .with("To: soporte@mesa.localhost")
                .with("Precedence: bulk")
                .saying("Compre ya.\n".repeat(60))
                .to(intake);
        var message = "/quarantine/" + advertisement.mail();
        var report = Mail.from("ana@finanzas.localhost")
                .about("No imprime")
                .saying("Nada de nada.")
                .to(intake);
        var whole = "/tickets/" + report.ticket() + "/mail/" + report.mail();
        Mail.from("vecina@pueblo.localhost")
                .about("RE: [" + report.ticket() + "]")
                .saying("Yo también.")
                .to(intake);
        look("quarantine", "some", "luis", "/quarantine");
        look("quarantine", "something done", "luis", "/quarantine?done=COMMENT&ticket=" + tickets.fresh());
        look("quarantine", "behind the last", "luis", "/quarantine?before=1");
        look("message", "to be decided", "luis", message);
        look("message", "to be read", "olga", message);
        look("message", "to no ticket", "luis", message + "?problem=NO_TICKET&to=INC-1");
        look("deleting a message", "asked", "luis", message + "/delete");
        look("whole mail", "for staff", "luis", whole);
        look("whole mail", "for whoever wrote it", "ana", whole);
        look("ticket", "with a held answer", "luis", "/tickets/" + report.ticket());
    }

    private void behindLinks(PortalTickets tickets) {
        var asked = tickets.asked();
        var resolved = tickets.resolved();
        var closed = tickets.closed();
        look("reply", "asked", null, link("reply", asked));
        look("reply", "over", null, link("reply", closed));
        look("solution", "to be judged", null, link("solution", resolved));
        look(
                "solution",
                "rejected without a reason",
                null,
                link("solution", resolved) + "?verdict=reject",
                page -> page.locator("button[name=reject]").click());
        look("solution", "judged", null, link("solution", closed));
        look("survey", "asked", null, link("survey", closed));
        var ana = Newcomer.named("ana", desk).id();
        var links = desk.getBean(SignedLinks.class);
        look("preferences", "by link", null, "/preferences/link/" + links.sign("preferences", ana.toString(), A_WEEK));
    }

    private void withoutAnything() {
        look("not there", "for strangers", null, "/survey/none");
        look("not there", "for requesters", "ana", "/tickets/INC-000000");
    }

    private void look(String page, String state, String reader, String path) {
        look(page, state, reader, path, NOTHING);
    }

    private void look(String page, String state, String reader, String path, Consumer<Page> there) {
        looks.add(new Look(page, state, reader, path, there));
    }

    private String link(String purpose, TicketNumber number) {
        return link(purpose, number, "");
    }

    private String link(String purpose, TicketNumber number, String person) {
        return "/" + purpose + "/" + desk.getBean(SignedLinks.class).sign(purpose, number.value() + person, A_WEEK);
    }

    /** Fills in the form as it is said and sends it, whatever the browser thinks of it; the desk then complains. */
    private static void send(Page page, Map<String, String> fields) {
        sendAs(page, "main form[method=post]", fields);
    }

    private static void sendAs(Page page, String form, Map<String, String> fields) {
        fields.forEach(page::fill);
        page.locator(form).first().evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
        page.locator("[aria-invalid=true], .error-summary, [role=alert]")
                .first()
                .waitFor();
    }
}
