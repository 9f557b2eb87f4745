package mesa.portal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.notification.Audience;
import mesa.notification.Mailbox;
import mesa.notification.Notice;
import mesa.notification.Notifications;
import mesa.notification.WordingVersion;
import mesa.notification.Wordings;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class WordingPagesTest {

    private static final String MOVED = "/wording/es/ticket-moved";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Notifications notifications;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Wordings wordings;

    private DeskWalk walk;
    private Visitor rosa;

    @BeforeEach
    void rosaComesIn() {
        walk = new DeskWalk(desk);
        rosa = Visitor.loggedIn(port, "rosa");
    }

    @AfterEach
    void theMailsSayAgainWhatTheySaid() {
        for (var person : List.of("rosa", "olga")) {
            var visitor = Visitor.loggedIn(port, person);
            visitor.post(MOVED + "/discard", Map.of("_csrf", visitor.formToken(MOVED)));
        }
        if (!isMesas()) send("/mesas", Map.of("known", String.valueOf(known())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rosa", "olga", "admin"})
    void managersProcessOwnersAndAdministratorsFindTheMailsByTheirEvent(String person) {
        var visitor = Visitor.loggedIn(port, person);

        assertThat(visitor.get("/").body()).contains("href=\"/wording\"");
        assertThat(visitor.get("/wording").body())
                .contains("Recibimos su reporte", "Cuando llega un ticket", "/wording/en/ticket-received")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla", "luis", "marta"})
    void forAnybodyElseThereAreNoSuchPages(String person) {
        var visitor = Visitor.loggedIn(port, person);

        for (var page : List.of("/wording", MOVED, MOVED + "/paper")) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(404);
        }
        var token = Map.of("_csrf", visitor.formToken("/password/change"), "subject", "x", "body", "x", "known", "0");
        for (var deed : List.of("", "/draft", "/discard", "/mesas", "/versions/1")) {
            assertThat(visitor.post(MOVED + deed, token).statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(visitor.get("/").body()).doesNotContain("/wording");
        assertThat(isMesas()).isTrue();
    }

    @Test
    void strangersAreAskedToLogIn() {
        for (var page : List.of("/wording", MOVED, MOVED + "/paper")) {
            assertThat(Visitor.at(port)
                            .get(page)
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wording/es/nothing",
                "/wording/de/ticket-moved",
                "/wording/es/..%2Fapplication",
                "/wording/es/*"
            })
    void aMailThatTheDeskDoesNotHaveIsNotThere(String page) {
        assertThat(rosa.get(page).statusCode()).isIn(400, 404);
    }

    @Test
    void theNextMailSaysWhatWasSaved() {
        var number = walk.open();

        var answer = save("Va: [(${subject})]", "Hola, [(${name})].\n\nLo tiene [(${team})].", known());
        tell(number);

        assertThat(answer.statusCode()).isEqualTo(302);
        var mail = new Mailbox(mailServer, number.value(), "ana@finanzas.localhost").onlyMail();
        assertThat(Mailbox.header(mail, "Subject")).startsWith("[" + number + "] Va: ");
        assertThat(Mailbox.plain(mail).lines()).startsWith("Hola, Ana.", "", "Lo tiene Mesa de Ayuda.");
        assertThat(Mailbox.html(mail)).contains("Hola, Ana.");
    }

    @Test
    void aBrokenWordingIsRefusedWithLineAndReasonAndNothingTypedIsLost() {
        var body = "Hola, [(${nombre})].\n\n[# th:if=\"${unit}\"]De [(${unit})]\n\n[(${T(java.lang.Runtime)})]";

        var refused = save("", body, known()).body();

        assertThat(refused)
                .contains("No se guardó", "Asunto: falta el asunto.")
                .contains("Renglón 1: este correo no conoce el dato «nombre».")
                .contains("Renglón 3: la condición sobre «unit» no se cierra.")
                .contains("Renglón 5: Mesa no entiende «[(${T(java.lang.Runtime)})]».")
                .contains("Hola, [(${nombre})].")
                .doesNotContain("<iframe", "??");
        assertThat(rosa.get(MOVED).body()).contains("Hola, [(${nombre})].");
        assertThat(isMesas()).isTrue();
    }

    @Test
    void whatIsBeingTypedIsKeptAndShownAsTheMailThatItBecomes() {
        send("/draft", fields("Va: [(${subject})]", "Hola, [(${name})].\n\n-> Ver: [(${ticketLink})]", known()));

        var page = rosa.get(MOVED).body();
        assertThat(page).contains("[INC-100067] Va: No imprime la impresora", "Hola, Rosa.", "sandbox=\"\"");
        var paper = rosa.get(MOVED + "/paper");
        assertThat(paper.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(paper.body()).contains("Hola, Rosa.", "/…").doesNotContain("<script", "/visit/", "/reply/");
        assertThat(isMesas()).isTrue();
        assertThat(Visitor.loggedIn(port, "olga").get(MOVED).body()).doesNotContain("Hola, Rosa.");
    }

    @Test
    void aRealTicketIsShownWithoutAnyLinkThatWorks() {
        var number = walk.open();
        var typed =
                new HashMap<>(fields("Va: [(${subject})]", "[(${description})]\n\n-> Sí: [(${approveLink})]", known()));
        typed.put("ticket", number.value());

        send("/draft", typed);

        assertThat(rosa.get(MOVED).body()).contains("[" + number + "] Va: ");
        assertThat(rosa.get(MOVED + "/paper").body())
                .contains(number.value())
                .doesNotContain("/solution/", "verdict", "/visit/");
    }

    @Test
    void whoComesSecondIsToldAndOverwritesNothingUnseen() {
        var begun = known();
        save("Una", "De Rosa.", begun);
        var olga = Visitor.loggedIn(port, "olga");

        var typed = new HashMap<>(fields("Otra", "De Olga.", begun));
        typed.put("_csrf", olga.formToken(MOVED));
        var answer = olga.post(MOVED, typed).body();

        assertThat(answer).contains("Alguien se adelantó", "De Olga.", "De Rosa.");
        assertThat(rosa.get(MOVED).body()).contains("De Rosa.").doesNotContain("De Olga.");
    }

    @Test
    void everyVersionIsKeptWithWhoAndWhenAndCanBeTakenUpAgain() {
        save("Una", "La primera.", known());
        var first = known();
        save("Dos", "La segunda.", known());

        assertThat(rosa.get(MOVED).body())
                .containsSubsequence("Versiones", "La segunda.", "La primera.")
                .contains("Rosa Villegas Tovar, hoy");
        send("/versions/" + first, Map.of());
        assertThat(rosa.get(MOVED).body()).containsSubsequence("<textarea", "La primera.", "</textarea>");
        assertThat(known()).isGreaterThan(first);
    }

    @Test
    void mesasOwnWordsAreOneClickAway() {
        var number = walk.open();
        save("Una", "La primera.", known());

        send("/mesas", Map.of("known", String.valueOf(known())));
        tell(number);

        assertThat(Mailbox.header(
                        new Mailbox(mailServer, number.value(), "ana@finanzas.localhost").onlyMail(), "Subject"))
                .startsWith("[" + number + "] Avance: ");
        assertThat(rosa.get(MOVED).body()).contains("Se volvió al texto de Mesa");
    }

    @Test
    void everyMailCanBeShown() {
        for (var language : List.of("es", "en")) {
            for (var mail : wordings.mails()) {
                var page = "/wording/" + language + "/" + mail.name();
                assertThat(rosa.get(page).body()).as(page).contains("<iframe").doesNotContain("??");
                assertThat(rosa.get(page + "/paper").body()).as(page).contains("Mesa de Ayuda");
            }
        }
    }

    private void tell(TicketNumber number) {
        var step = UUID.randomUUID().toString();
        notifications.tell(
                new Notice(step, "Enviar correo", number, "ticket-moved", List.of(Audience.REQUESTER), null, null));
    }

    private HttpResponse<String> save(String subject, String body, long known) {
        return send("", fields(subject, body, known));
    }

    private HttpResponse<String> send(String deed, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("_csrf", rosa.formToken(MOVED));
        return rosa.post(MOVED + deed, all);
    }

    private static Map<String, String> fields(String subject, String body, long known) {
        return Map.of("subject", subject, "body", body, "known", String.valueOf(known));
    }

    /** The newest version, 0 for none. */
    private long known() {
        return wordings.newest("ticket-moved", "es").map(WordingVersion::id).orElse(0L);
    }

    private boolean isMesas() {
        return wordings.edited("ticket-moved", "es").isEmpty();
    }
}
