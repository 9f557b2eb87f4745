package mesa.portal.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Statements;
import mesa.TestClock;
import mesa.Visitor;
import mesa.access.AccountManagement;
import mesa.access.Newcomer;
import mesa.access.PasswordLinks;
import mesa.access.TokenManagement;
import mesa.incident.DeskWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest(backgroundJobs = false)
class LinkPagesTest {

    private static final String NEW = "otra contraseña larga";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private TokenManagement tokens;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Newcomer nova;
    private Visitor visitor;

    @BeforeEach
    void novaComes() {
        nova = Newcomer.at(desk);
        visitor = from(UUID.randomUUID().hashCode());
    }

    @AfterEach
    void novaGoes() {
        nova.close();
        database.sql("delete from link_request").update();
    }

    @Test
    void theAnswerIsTheSameForEverybody() {
        var known = page(forgotten(nova.username()));
        var unknown = page(forgotten("nobody-has-this-name"));
        var address = page(forgotten(UUID.randomUUID() + "@nowhere.localhost"));

        assertThat(known).contains("Revise su correo", "Si lo conocemos").doesNotContain(nova.username());
        assertThat(unknown).isEqualTo(known);
        assertThat(address).isEqualTo(known);
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void whatTheDatabaseIsAskedIsTheSameForEverybody() {
        var number = new DeskWalk(desk).open().value();
        forgotten("the first one warms the engine up");

        assertThat(statements("/password/forgotten", Map.of("who", nova.username())))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("person") && sql.startsWith("select"))
                .isEqualTo(statements("/password/forgotten", Map.of("who", "nobody-has-this-name")));
        assertThat(statements("/status", Map.of("number", number, "email", "ana@finanzas.localhost")))
                .isNotEmpty()
                .isEqualTo(statements("/status", Map.of("number", "9000000002", "email", nova.email())));
    }

    @Test
    void theStatusAnswerIsTheSameForEverybody() {
        var number = new DeskWalk(desk).open().value();

        var known = page(status(number, "ana@finanzas.localhost"));
        var somebodyElse = page(status(number, nova.email()));
        var noTicket = page(status("9000000002", "ana@finanzas.localhost"));

        assertThat(known).contains("Revise su correo", "siete días").doesNotContain(number);
        assertThat(somebodyElse).isEqualTo(known);
        assertThat(noTicket).isEqualTo(known);
        assertThat(requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inc 100 067", "#100067", "INC100067", " inc-100067 ", "100.067", "REQ-100067"})
    void theNumberIsTakenHoweverItIsTyped(String typed) {
        status(typed, "ana@finanzas.localhost");

        assertThat(database.sql("select ticket from link_request")
                        .query(String.class)
                        .single())
                .endsWith("100067");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ana@finanzas.localhost | Escriba el número de su ticket.",
                "INC-100068 | ana@finanzas.localhost | Este número no está bien escrito.",
                "hola | ana@finanzas.localhost | Este número no está bien escrito.",
                "INC-100067 | '' | Escriba su correo.",
                "INC-100067 | ana | Escriba un correo completo",
                "INC-100067 | ana @finanzas.localhost | Escriba un correo completo"
            })
    void whatIsWrongIsSaidAtTheFieldAndWhatWasTypedStays(String number, String email, String problem) {
        var page = status(number, email).body();

        assertThat(page).contains(problem);
        assertThat(Stream.of(number, email).filter(typed -> !typed.isEmpty()))
                .allSatisfy(typed -> assertThat(page).contains("value=\"" + typed + "\""));
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"' ' | Escriba su usuario o su correo.", "LONG | Es demasiado largo."})
    void anEmptyOrEndlessNameIsSaidAtTheField(String typed, String problem) {
        var page = forgotten(typed.replace("LONG", "x".repeat(255))).body();

        assertThat(page).contains(problem, "aria-invalid=\"true\"");
        assertThat(requests()).isZero();
    }

    @Test
    void anAddressThatAsksWithoutEndIsAnsweredTheSameAndNotServed() {
        for (var i = 0; i < 30; i++) forgotten("nobody-has-this-name");
        var last = page(forgotten(nova.username()));

        assertThat(last).contains("Si lo conocemos");
        assertThat(page(status("INC-100067", nova.email()))).contains("siete días");
        assertThat(requests()).isEqualTo(30);

        clock.advance(LinkSenders.LATELY);
        forgotten(nova.username());
        assertThat(requests()).isEqualTo(31);
    }

    @Test
    void foreignPagesCanNotAskForLinks() {
        assertThat(visitor.post("/password/forgotten", Map.of("who", "ana")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/status", Map.of("number", "INC-100067", "email", "ana@x.y"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theLinkOfTheMailLeadsToANewPasswordAndBackToTheLogIn() {
        var path = path();
        var elsewhere = Visitor.at(port);
        elsewhere.logIn(nova.username(), Newcomer.PASSWORD);
        assertThat(visitor.get(path).body()).contains("Elija una contraseña nueva", nova.username());

        var answer = visitor.post(path, Map.of("password", NEW, "_csrf", visitor.formToken(path)));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/login?renewed"));
        assertThat(visitor.get("/login?renewed").body()).contains("Su contraseña nueva quedó guardada");
        assertThat(accounts.check(nova.username(), NEW)).isPresent();
        assertThat(elsewhere.get("/password/change").statusCode()).isEqualTo(302);
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.get(path).body()).contains("Este enlace ya no sirve", "/password/forgotten");
    }

    @Test
    void openingTheLinkChangesNothing() {
        var path = path();

        for (var i = 0; i < 3; i++) assertThat(visitor.get(path).statusCode()).isEqualTo(200);

        assertThat(accounts.check(nova.username(), Newcomer.PASSWORD)).isPresent();
    }

    @Test
    void aPasswordThatIsTooShortIsSaidAtTheFieldAndTheLinkStaysGood() {
        var path = path();

        var page = visitor.post(path, Map.of("password", "corta", "_csrf", visitor.formToken(path)));

        assertThat(page.body())
                .contains("id=\"password-problem\"", "La contraseña debe tener al menos 8 caracteres")
                .doesNotContain("corta\"");
        assertThat(visitor.post(path, Map.of("password", NEW, "_csrf", visitor.formToken(path)))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverIsLoggedInInThatBrowserIsLoggedOut() {
        var path = path();
        visitor.logIn("ana", "mesa-demo");

        visitor.post(path, Map.of("password", NEW, "_csrf", visitor.formToken(path)));

        assertThat(visitor.get("/password/change").statusCode()).isEqualTo(302);
    }

    @Test
    void thePageSaysThatTokensEndToThoseWhoHaveSome() {
        assertThat(visitor.get(path()).body()).doesNotContain("claves de acceso");

        tokens.issue(nova.person(), "mi programa", clock.instant().plus(Duration.ofDays(1)));

        assertThat(visitor.get(path()).body()).contains("claves de acceso");
    }

    @Test
    void nonsenseIsNoLink() {
        assertThat(visitor.get("/password/new/nonsense").statusCode()).isEqualTo(404);
        assertThat(visitor.post(
                                "/password/new/nonsense",
                                Map.of("password", NEW, "_csrf", visitor.formToken("/password/forgotten")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoCanNotLogInFindsTheWayOnTheLogInPage() {
        assertThat(visitor.get("/login").body())
                .contains("href=\"/password/forgotten\"", "href=\"/status\"", "href=\"/help\"");
        assertThat(visitor.get("/password/forgotten?lang=en").body()).contains("Forgot your password?");
        assertThat(visitor.get("/status?lang=en").body()).contains("How is your ticket doing?");
    }

    private String path() {
        return "/password/new/" + links.issue(nova.person()).orElseThrow();
    }

    private List<String> statements(String page, Map<String, String> typed) {
        var form = new HashMap<>(typed);
        form.put("_csrf", visitor.formToken(page));
        return Statements.of(visitor, page, form);
    }

    private HttpResponse<String> forgotten(String who) {
        return visitor.post(
                "/password/forgotten", Map.of("who", who, "_csrf", visitor.formToken("/password/forgotten")));
    }

    private HttpResponse<String> status(String number, String email) {
        return visitor.post("/status", Map.of("number", number, "email", email, "_csrf", visitor.formToken("/status")));
    }

    private String page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var place = answer.headers().firstValue("Location").orElseThrow();
        return visitor.get(place.substring(place.indexOf(":" + port) + (":" + port).length()))
                .body();
    }

    private int requests() {
        return database.sql("select count(*) from link_request")
                .query(Integer.class)
                .single();
    }

    /** Somebody whom the proxy in front of the desk names by that address. */
    private Visitor from(int number) {
        return Visitor.at(port).with("X-Forwarded-For", "203.0.%d.%d".formatted((number >>> 8) & 0x7f, number & 0x7f));
    }
}
