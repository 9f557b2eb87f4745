package mesa.demo;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.directory.SupportTeam;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever tries Mesa out where everything is and who can log in. */
@Component
@Profile("default")
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);

    private final SignedLinks desk;
    private final Directory directory;
    private final GreenMail mail;

    StartMessage(SignedLinks desk, Directory directory, GreenMail mail) {
        this.desk = desk;
        this.directory = directory;
        this.mail = mail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info("{}", text());
    }

    String text() {
        return Stream.of(Stream.of("", "", "  Mesa está lista · Mesa is ready", ""), addresses(), logIns())
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private Stream<String> addresses() {
        return Stream.of(
                line("Entrar · log in", desk.url("/login")),
                line("Tasklist", desk.url("/camunda/app/tasklist/")),
                line("Cockpit", desk.url("/camunda/app/cockpit/")),
                line("Admin", desk.url("/camunda/app/admin/")),
                line("Correos · mails", desk.url("/mailbox")),
                line("REST (OpenAPI)", desk.url("/v3/api-docs")),
                line(
                        "SMTP, IMAP",
                        "localhost:%d, localhost:%d"
                                .formatted(
                                        mail.getSmtp().getPort(), mail.getImap().getPort())),
                "");
    }

    private Stream<String> logIns() {
        return Stream.concat(
                Stream.of("  Contraseña de todos · everybody's password: " + DemoLogIns.PASSWORD, ""),
                directory.peopleWithLogIn().stream()
                        .sorted(Comparator.comparing((Person person) -> !person.isStaff())
                                .reversed()
                                .thenComparing(Person::username))
                        .map(person -> line(person.username(), "%s (%s)".formatted(person.name(), work(person)))));
    }

    private String work(Person person) {
        var roles = person.roles().stream()
                .filter(role -> role != Role.REQUESTER || person.roles().size() == 1)
                .sorted()
                .map(role -> role.id().toLowerCase(Locale.ROOT));
        var teams = person.teams().stream()
                .sorted()
                .map(team -> directory.team(team).map(SupportTeam::name).orElse(team));
        return Stream.concat(roles, teams).collect(Collectors.joining(", "));
    }

    private static String line(String what, String where) {
        return "    %-18s %s".formatted(what, where);
    }
}
