package mesa.intake.mail.sorting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses of the desk itself: its one address, those of its mailboxes and of its teams. */
@Component
public class OwnAddresses {

    private static final Bindable<List<Map<String, Object>>> MAILBOXES =
            Bindable.of(ResolvableType.forClassWithGenerics(
                    List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class)));

    private final Directory directory;
    private final Set<String> fixed;

    OwnAddresses(Desk desk, Directory directory, Environment settings) {
        this.directory = directory;
        var mailboxes = Binder.get(settings).bind("mesa.mailboxes", MAILBOXES).orElse(List.of());
        this.fixed = Stream.concat(
                        Stream.of(desk.email()),
                        mailboxes.stream().map(mailbox -> Objects.toString(mailbox.get("address"), "")))
                .map(OwnAddresses::plain)
                .collect(Collectors.toSet());
    }

    /** Whether the desk itself writes from that address, whatever stands behind a plus. */
    public boolean areThoseOf(String sender) {
        return fixed.contains(plain(sender));
    }

    /** Whether mail to that address comes to the desk or one of its teams, whatever stands behind a plus. */
    public boolean contain(String address) {
        return areThoseOf(address)
                || directory.teams().stream()
                        .map(SupportTeam::email)
                        .filter(Objects::nonNull)
                        .anyMatch(team -> plain(team).equals(plain(address)));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }
}
