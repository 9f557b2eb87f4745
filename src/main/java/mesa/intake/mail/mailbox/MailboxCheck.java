package mesa.intake.mail.mailbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import mesa.intake.mail.mailbox.Mailbox.OAuth2;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.StringUtils;

/** Refuses to start a desk whose mailboxes can't be watched as they are described, with all that is wrong at once. */
class MailboxCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final int LARGEST_PORT = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        var mailboxes = Binder.get(desk.getEnvironment())
                .bind("mesa.mailboxes", Bindable.listOf(Mailbox.class))
                .orElse(List.of());
        var problems = problemsOf(mailboxes);
        for (var place = 0; place < mailboxes.size(); place++) {
            checkDetours(Binder.get(desk.getEnvironment()), "mesa.mailboxes[%d]".formatted(place), problems);
        }
        if (!problems.isEmpty()) {
            throw new MailboxesRefused(problems);
        }
    }

    private static List<String> problemsOf(List<Mailbox> mailboxes) {
        var problems = new ArrayList<String>();
        var names = new HashSet<String>();
        for (var place = 0; place < mailboxes.size(); place++) {
            var mailbox = mailboxes.get(place);
            var setting = "mesa.mailboxes[%d]".formatted(place);
            checkPlace(mailbox, setting, problems);
            checkLogIn(mailbox, setting, problems);
            if (StringUtils.hasText(mailbox.name()) && !names.add(mailbox.name())) {
                problems.add("%s.name: there is another mailbox '%s'".formatted(setting, mailbox.name()));
            }
        }
        return problems;
    }

    private static void checkPlace(Mailbox mailbox, String setting, List<String> problems) {
        if (!isAddress(mailbox.address())) {
            problems.add(setting + ".address: the mail address to which people write is missing");
        }
        if (!StringUtils.hasText(mailbox.host())) {
            problems.add(setting + ".host: the mail server's name is missing");
        }
        if (mailbox.port() < 1 || mailbox.port() > LARGEST_PORT) {
            problems.add("%s.port: %d is no port".formatted(setting, mailbox.port()));
        }
    }

    /** What lists and forms are good for knows whoever sorts the mail. */
    private static void checkDetours(Binder settings, String setting, List<String> problems) {
        namesIn(settings, setting + ".forms").stream()
                .filter(form -> !isAddress(form))
                .forEach(form -> problems.add("%s.forms: '%s' is no mail address".formatted(setting, form)));
        namesIn(settings, setting + ".lists").stream()
                .filter(list -> !list.contains("."))
                .forEach(list -> problems.add("%s.lists: '%s' is no List-Id".formatted(setting, list)));
    }

    private static List<String> namesIn(Binder settings, String setting) {
        return settings.bind(setting, Bindable.listOf(String.class)).orElse(List.of());
    }

    private static boolean isAddress(String address) {
        return address != null && address.strip().matches("[^\\s@]+@[^\\s@]+");
    }

    private static void checkLogIn(Mailbox mailbox, String setting, List<String> problems) {
        var hasPassword = StringUtils.hasText(mailbox.password());
        if (hasPassword == (mailbox.oauth2() != null)) {
            problems.add(setting
                    + (hasPassword
                            ? ": has a password and oauth2; it needs one of them"
                            : ".password: is missing, and so is oauth2"));
        }
        if (mailbox.oauth2() != null) {
            checkTokens(mailbox.oauth2(), setting + ".oauth2", problems);
            if (mailbox.tls() == Tls.NONE && !isHere(mailbox.host())) {
                problems.add(setting + ".tls: a token goes to another machine only over imaps or starttls");
            }
        }
    }

    private static void checkTokens(OAuth2 oauth2, String setting, List<String> problems) {
        if (!StringUtils.hasText(oauth2.clientId())) {
            problems.add(setting + ".client-id: is missing");
        }
        if (!StringUtils.hasText(oauth2.clientSecret()) && !StringUtils.hasText(oauth2.refreshToken())) {
            problems.add(setting + ".client-secret: is missing, and so is refresh-token");
        }
        if (!isSafe(oauth2.tokenUri())) {
            problems.add(setting + ".token-uri: needs an address that begins with https://");
        }
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address == null ? "" : address.strip());
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isHere(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isHere(String host) {
        return host != null && (host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127."));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 20;
    }
}
