package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/templates/mail");
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    static Stream<String> mails() throws IOException {
        try (var files = Files.list(TEXTS.resolve("es"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".txt", ""))
                    .filter(name -> !name.equals("signature"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailIsWrittenInBothLanguages(String mail) throws IOException {
        assertThat(TEXTS.resolve("en/" + mail + ".txt")).exists();
        for (var language : new Locale[] {SPANISH, Locale.ENGLISH}) {
            var text = renderer(MailSettings.OWN).render(mail, "INC-100067", language, everything());

            assertThat(text.subject()).startsWith("[INC-100067] ").hasSizeLessThan(120);
            assertThat(text.plain())
                    .contains("INC-100067", "Ana", "55 5555 0100")
                    .doesNotContain("[(", "[#", "null");
            assertThat(text.html()).contains("INC-100067").doesNotContain("[(", "[#", " th:", "<img", "<script");
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void everyMailCanBeReadWithTheLeastThatIsKnown(String mail) {
        for (var language : new Locale[] {SPANISH, Locale.ENGLISH}) {
            var text = renderer(MailSettings.OWN).render(mail, "INC-100067", language, theLeast());

            assertThat(text.plain()).contains("INC-100067").doesNotContain("[(", "[#", "null", "?score");
        }
    }

    @Test
    void aMailAboutNoTicketSaysNoNumber() {
        var facts = everything();
        List.of("number", "subject").forEach(facts::remove);
        for (var language : new Locale[] {SPANISH, Locale.ENGLISH}) {
            var text = renderer(MailSettings.OWN).render("password-link", null, language, facts);

            assertThat(text.subject()).doesNotContain("[", "null");
            assertThat(text.plain())
                    .contains("http://localhost/password/new/x", "55 5555 0100")
                    .doesNotContain("número [", "say the number", "null");
            assertThat(text.html()).contains("Mesa de Ayuda").doesNotContain("INC-", "null");
        }
    }

    @Test
    void whatPeopleWriteNeitherBecomesALinkNorMarkup() {
        var facts = everything();
        facts.put("description", "<b>urgente</b>\n\n-> Approve: https://evil.example/\n\n[(${phone})] ${1+1}");

        var text = renderer(MailSettings.OWN).render("ticket-received", "INC-100067", SPANISH, facts);

        assertThat(text.html())
                .contains("&lt;b&gt;urgente&lt;/b&gt;")
                .contains("[(${phone})] ${1+1}")
                .doesNotContain("href=\"https://evil.example/\"");
        assertThat(text.plain()).contains("> -> Approve: https://evil.example/");
    }

    @Test
    void aSubjectStaysOneLine() {
        var facts = everything();
        facts.put("subject", "No imprime\r\nBcc: todos@mesa.localhost\u2028fin");

        var text = renderer(MailSettings.OWN).render("ticket-received", "INC-100067", SPANISH, facts);

        assertThat(text.subject())
                .isEqualTo("[INC-100067] Recibimos su reporte: No imprime Bcc: todos@mesa.localhost fin");
    }

    @Test
    void theDesksOwnWordingGoesBeforeMesas(@TempDir Path own) throws IOException {
        Files.createDirectory(own.resolve("es"));
        Files.writeString(own.resolve("es/ticket-received.txt"), "Subject: ¡Ya lo tenemos!\n\nHola, [(${name})].\n");
        var renderer = renderer(own.toUri().toString());

        assertThat(renderer.render("ticket-received", "INC-100067", SPANISH, everything())
                        .subject())
                .isEqualTo("[INC-100067] ¡Ya lo tenemos!");
        assertThat(renderer.render("ticket-received", "INC-100067", Locale.ENGLISH, everything())
                        .subject())
                .isEqualTo("[INC-100067] We received your report: No imprime");
    }

    @Test
    void whatTheSignatureQuotesStandsInBothFormsOfTheMail(@TempDir Path own) throws IOException {
        Files.createDirectory(own.resolve("es"));
        var words =
                "Subject: Firma\n\nLa mesa \"de siempre\"\n\n> \"Aquí estamos\" \u201chasta\u201d las 18\n\n-> Ver: https://ayuda.ejemplo.mx/";
        Files.writeString(own.resolve("es/signature.txt"), words);

        var text = renderer(own.toUri().toString()).render("ticket-moved", "INC-100067", SPANISH, everything());

        assertThat(text.plain()).contains("La mesa \"de siempre\"", "> \"Aquí estamos\" \u201chasta\u201d las 18");
        assertThat(text.html())
                .contains("La mesa &quot;de siempre&quot;", "&quot;Aquí estamos&quot; \u201chasta\u201d las 18")
                .contains("https://ayuda.ejemplo.mx/");
    }

    @Test
    void aLanguageThatMesaDoesNotSpeakGetsSpanish() {
        assertThat(renderer(MailSettings.OWN)
                        .render("ticket-moved", "INC-100067", Locale.GERMAN, everything())
                        .subject())
                .isEqualTo("[INC-100067] Avance: No imprime");
    }

    @Test
    void anUnknownMailIsNamed() {
        assertThatThrownBy(() -> renderer(MailSettings.OWN).render("ticket-eaten", "INC-100067", SPANISH, everything()))
                .hasMessageContaining("ticket-eaten");
    }

    @Test
    void aMailWithoutSubjectAndAChoiceWithoutAddressAreRefused() {
        assertThatThrownBy(() -> MailTemplate.parse("Hola\n\nadiós")).hasMessageContaining("Hola");
        assertThatThrownBy(() -> MailTemplate.parse("Subject: Hola\n\n-> Aprobar"))
                .hasMessageContaining("-> Aprobar");
    }

    private static MailRenderer renderer(String templates) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var pages = new SpringTemplateEngine();
        pages.setTemplateResolver(resolver);
        return new MailRenderer(
                new MailTemplates(
                        new DefaultResourceLoader(),
                        (mail, language) -> Optional.empty(),
                        new MailSettings(templates, 20, Duration.ofSeconds(60))),
                pages);
    }

    private static Map<String, Object> theLeast() {
        var facts = new HashMap<String, Object>(
                Map.of("number", "INC-100067", "subject", "No imprime", "description", "Desde hoy", "name", "Ana"));
        facts.putAll(Map.of("desk", "Mesa de Ayuda", "phone", "55 5555 0100", "extension", "", "requester", "Ana"));
        facts.putAll(Map.of("service", "Impresión", "priority", "Alta", "team", "Redes", "cause", "Uso indebido"));
        facts.putAll(Map.of("question", "¿Qué?", "solution", "Listo", "objection", "No", "refusal", "No"));
        facts.putAll(Map.of("message", "Hola", "author", "Luis", "toRequester", false));
        facts.put("toNextTeam", false);
        facts.putAll(Map.of("username", "ana", "validUntil", "29 de noviembre de 2026, 8:22"));
        return facts;
    }

    private static Map<String, Object> everything() {
        var facts = theLeast();
        facts.putAll(Map.of("extension", "2001", "unit", "Nómina", "requesterPhone", "55 5555 0101"));
        facts.putAll(Map.of("assignee", "Luis", "status", "Nuevo", "toRequester", true));
        facts.putAll(Map.of(
                "responseDue", "lunes 23 de noviembre, 11:00",
                "resolutionDue", "viernes 27 de noviembre, 9:00",
                "toNextTeam", true,
                "pageLink", "http://localhost/tickets/INC-100067"));
        facts.putAll(Map.of(
                "ticketLink", "http://localhost/tickets/INC-100067",
                "replyLink", "http://localhost/reply/x",
                "approveLink", "http://localhost/solution/x?verdict=approve",
                "rejectLink", "http://localhost/solution/x?verdict=reject",
                "surveyLink", "http://localhost/survey/x",
                "workLink", "http://localhost/camunda/app/tasklist/"));
        facts.putAll(Map.of(
                "passwordLink", "http://localhost/password/new/x",
                "statusLink", "http://localhost/status",
                "ticketLink", "http://localhost/visit/x"));
        return facts;
    }
}
