package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody without an account, at the whole mail behind the link of their ticket. */
@MesaTest(backgroundJobs = false)
class WholeMailByLinkTest {

    private static final String[] WAYS = {"", "/formatted", "/raw"};
    private static final String HTML = """
            <p>No suena el <b>teléfono</b>.</p><blockquote type="cite">Buen día</blockquote>""";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Directory directory;

    @Autowired
    private Watchers watchers;

    private DeskWalk walk;
    private String pedro;
    private Fate report;
    private PageOf page;

    @BeforeEach
    void pedroWithoutAnAccountWritesToTheDesk() {
        walk = new DeskWalk(desk);
        pedro = "pedro-" + UUID.randomUUID() + "@comala.localhost";
        report = written(pedro, "No suena");
        page = linkOf(pedro, report.ticket());
    }

    @Test
    void whoWroteItReadsTheWholeMailWithItsFormatting() {
        var link = Pattern.compile("href=\"(" + page.base() + "/mail/[0-9]+)\"").matcher(page.html());

        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).endsWith("/mail/" + report.mail());
        assertThat(page.get("/mail/" + report.mail()).body())
                .contains("No suena el teléfono", "Buen día", pedro, link.group(1) + "/formatted")
                .doesNotContain("/raw");
        var formatted = page.get("/mail/" + report.mail() + "/formatted");
        assertThat(formatted.body()).contains("<b>teléfono</b>");
        assertThat(formatted.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
    }

    @Test
    void whatProgramsWroteIntoItIsForTheDeskOnly() {
        assertThat(page.get("/mail/" + report.mail() + "/raw").statusCode()).isEqualTo(404);
    }

    @Test
    void whoOnlyWatchesTheTicketReadsWhatWasSaidAndNotTheMail() {
        var beto = walk.person("beto");
        watchers.add(report.ticket(), beto.id(), walk.actor("luis"));
        var watching = linkOf(beto.email(), report.ticket());

        assertThat(watching.html()).contains("No suena el teléfono").doesNotContain("/mail/");
        assertNothingAt(watching, report.mail());
    }

    @Test
    void aLinkShowsTheDesksOwnPeopleNoMoreThanAnybody() {
        assertNothingAt(linkOf("luis@mesa.localhost", report.ticket()), report.mail());
    }

    @Test
    void aLinkLeadsToTheMailsOfItsOwnTicketOnly() {
        var other = written(pedro, "Tampoco imprime");
        var strangers = written("juan-" + UUID.randomUUID() + "@comala.localhost", "Tampoco entra");

        assertThat(linkOf(pedro, other.ticket()).get("/mail/" + other.mail()).statusCode())
                .isEqualTo(200);
        assertNothingAt(page, other.mail());
        assertNothingAt(page, strangers.mail());
        assertNothingAt(page, 0);
    }

    @Test
    void whatTheDeskHasNotTakenIsShownToNobodyOutside() {
        var held = Mail.from(pedro)
                .about("RE: [" + walk.open() + "]")
                .saying("Yo también.")
                .to(intake);
        assertThat(held.kind()).isEqualTo(Fate.Kind.HELD);

        assertNothingAt(page, held.mail());
    }

    @Test
    void aLinkThatWasChangedOrIsOverShowsNoMail() {
        var subject = report.ticket() + ":"
                + directory.personByEmail(pedro).orElseThrow().id();

        for (var token : new String[] {
            links.sign("visit", subject, Duration.ofSeconds(-1)),
            links.sign("reply", subject, Duration.ofDays(1)),
            links.sign("visit", subject, Duration.ofDays(1)) + "x"
        }) assertNothingAt(new PageOf(Visitor.at(port), "/visit/" + token), report.mail());
    }

    private Fate written(String from, String subject) {
        var fate = Mail.from(from)
                .about(subject)
                .with("Content-Type: text/html; charset=UTF-8")
                .saying(HTML)
                .to(intake);
        assertThat(fate.kind()).isEqualTo(Fate.Kind.TICKET);
        return fate;
    }

    private PageOf linkOf(String email, TicketNumber number) {
        var person = directory.personByEmail(email).orElseThrow();
        var token = links.sign("visit", number + ":" + person.id(), Duration.ofDays(1));
        return new PageOf(Visitor.at(port), "/visit/" + token);
    }

    private static void assertNothingAt(PageOf page, long mail) {
        for (var way : WAYS)
            assertThat(page.get("/mail/" + mail + way).statusCode()).as(way).isEqualTo(404);
    }
}
