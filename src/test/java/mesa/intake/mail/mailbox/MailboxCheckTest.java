package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import mesa.intake.mail.mailbox.Mailbox.OAuth2;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class MailboxCheckTest {

    @Test
    void environmentVariablesDescribeAMailboxAndWhatIsUsualNeedsNoWords() {
        var mailbox = mailbox(Map.of(
                "MESA_MAILBOXES_0_ADDRESS", "soporte@example.org",
                "MESA_MAILBOXES_0_HOST", "imap.example.org",
                "MESA_MAILBOXES_0_PASSWORD", "hush"));

        assertThat(mailbox.name()).isEqualTo("soporte@example.org");
        assertThat(mailbox.username()).isEqualTo("soporte@example.org");
        assertThat(mailbox.tls()).isEqualTo(Tls.IMAPS);
        assertThat(mailbox.port()).isEqualTo(993);
        assertThat(mailbox.folder()).isEqualTo("INBOX");
    }

    @Test
    void environmentVariablesDescribeAMailboxWithTokens() {
        var mailbox = mailbox(Map.of(
                "MESA_MAILBOXES_0_ADDRESS", "soporte@example.org",
                "MESA_MAILBOXES_0_HOST", "outlook.example.org",
                "MESA_MAILBOXES_0_TLS", "starttls",
                "MESA_MAILBOXES_0_OAUTH2_TOKENURI", "https://login.example.org/token",
                "MESA_MAILBOXES_0_OAUTH2_CLIENTID", "desk",
                "MESA_MAILBOXES_0_OAUTH2_CLIENTSECRET", "hush",
                "MESA_MAILBOXES_0_OAUTH2_SCOPE", "mail"));

        assertThat(mailbox.port()).isEqualTo(143);
        assertThat(mailbox.oauth2())
                .isEqualTo(new OAuth2("https://login.example.org/token", "desk", "hush", "mail", null));
        assertThat(mailbox.toString()).doesNotContain("hush");
        assertThat(mailbox.oauth2().toString()).doesNotContain("hush");
    }

    @Test
    void aDeskWithoutMailboxesStarts() {
        new MailboxCheck().initialize(deskWith(Map.of()));

        assertThat(Binder.get(deskWith(Map.of()).getEnvironment())
                        .bind("mesa.mailboxes", Bindable.listOf(Mailbox.class))
                        .isBound())
                .isFalse();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretWithIt() {
        var desk = deskWith(Map.of(
                "MESA_MAILBOXES_0_ADDRESS", "nobody",
                "MESA_MAILBOXES_0_PORT", "99999",
                "MESA_MAILBOXES_1_ADDRESS", "ventas@example.org",
                "MESA_MAILBOXES_1_HOST", "imap.example.org",
                "MESA_MAILBOXES_1_TLS", "none",
                "MESA_MAILBOXES_1_PASSWORD", "hush",
                "MESA_MAILBOXES_1_OAUTH2_TOKENURI", "http://login.example.org/token",
                "MESA_MAILBOXES_2_ADDRESS", "ventas@example.org",
                "MESA_MAILBOXES_2_HOST", "imap.example.org",
                "MESA_MAILBOXES_2_PASSWORD", "hush"));

        assertThatThrownBy(() -> new MailboxCheck().initialize(desk))
                .isInstanceOf(MailboxesRefused.class)
                .satisfies(refusal -> assertThat(wordsOf(refusal))
                        .contains("mesa.mailboxes[0].address: the mail address")
                        .contains("mesa.mailboxes[0].host: the mail server's name is missing")
                        .contains("mesa.mailboxes[0].port: 99999 is no port")
                        .contains("mesa.mailboxes[0].password: is missing, and so is oauth2")
                        .contains("mesa.mailboxes[1]: has a password and oauth2")
                        .contains("mesa.mailboxes[1].oauth2.client-id: is missing")
                        .contains("mesa.mailboxes[1].oauth2.client-secret: is missing, and so is refresh-token")
                        .contains("mesa.mailboxes[1].oauth2.token-uri: needs an address that begins with https://")
                        .contains("mesa.mailboxes[1].tls: a token goes to another machine only over imaps or starttls")
                        .contains("mesa.mailboxes[2].name: there is another mailbox 'ventas@example.org'")
                        .contains("src/docs/mailboxes.md")
                        .doesNotContain("hush"));
    }

    @Test
    void listsAndFormsThatCanBeNoneAreNamed() {
        var desk = deskWith(Map.of(
                "MESA_MAILBOXES_0_ADDRESS", "soporte@example.org",
                "MESA_MAILBOXES_0_HOST", "imap.example.org",
                "MESA_MAILBOXES_0_PASSWORD", "hush",
                "MESA_MAILBOXES_0_LISTS", "soporte.example.org,soporte",
                "MESA_MAILBOXES_0_FORMS", "www@example.org,www.example.org"));

        assertThatThrownBy(() -> new MailboxCheck().initialize(desk))
                .satisfies(refusal -> assertThat(wordsOf(refusal))
                        .contains("mesa.mailboxes[0].lists: 'soporte' is no List-Id")
                        .contains("mesa.mailboxes[0].forms: 'www.example.org' is no mail address")
                        .doesNotContain("'soporte.example.org'", "'www@example.org'"));
    }

    private static String wordsOf(Throwable refusal) {
        var analysis = new MailboxesRefused.Explanation().analyze(refusal);
        return analysis.getDescription() + "\n" + analysis.getAction();
    }

    private static Mailbox mailbox(Map<String, Object> variables) {
        var desk = deskWith(variables);
        new MailboxCheck().initialize(desk);
        return Binder.get(desk.getEnvironment())
                .bind("mesa.mailboxes", Bindable.listOf(Mailbox.class))
                .get()
                .get(0);
    }

    private static GenericApplicationContext deskWith(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        var desk = new GenericApplicationContext();
        desk.setEnvironment(environment);
        return desk;
    }
}
