package mesa.intake.mail.sorting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.intake.mail.reading.ReadMail;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The detours on which people's mail reaches a mailbox, as its settings name them: lists that deliver to it, and
 * websites that send what people typed into a form. Both look like programs, and people write by them.
 */
@Component
public class Detours {

    private static final Pattern LIST_ID = Pattern.compile("<([^<>]*)>\\s*$");

    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, Set<String>> forms = new HashMap<>();

    Detours(Environment settings) {
        Binder.get(settings)
                .bind("mesa.mailboxes", Bindable.listOf(Settings.class))
                .orElse(List.of())
                .forEach(mailbox -> {
                    lists.put(mailbox.key(), all(mailbox.lists(), Detours::listId));
                    forms.put(mailbox.key(), all(mailbox.forms(), Detours::plain));
                });
    }

    /** What concerns the detours in a mailbox's settings. */
    record Settings(String name, String address, List<String> lists, List<String> forms) {

        String key() {
            return name == null || name.isBlank() ? String.valueOf(address) : name;
        }
    }

    /** The message as from the person who typed it, where a form of that mailbox sent it and says whom to answer. */
    public ReadMail followed(String mailbox, ReadMail mail) {
        var ours = forms.getOrDefault(mailbox, Set.of());
        if (mail.from().filter(from -> ours.contains(plain(from.address()))).isEmpty()) return mail;
        return mail.replyTo().stream()
                .filter(person -> !ours.contains(plain(person.address())))
                .findFirst()
                .map(mail::writtenBy)
                .orElse(mail);
    }

    /** Whether it came by a list of that mailbox, and by no other. */
    boolean isByOurList(String mailbox, ReadMail mail) {
        var ids = all(mail.header("List-Id"), Detours::listId);
        return !ids.isEmpty() && lists.getOrDefault(mailbox, Set.of()).containsAll(ids);
    }

    private static Set<String> all(Collection<String> said, Function<String, String> form) {
        return Stream.ofNullable(said).flatMap(Collection::stream).map(form).collect(Collectors.toSet());
    }

    /** A list is named by its id (RFC 2919) or by its address. */
    private static String listId(String said) {
        var id = LIST_ID.matcher(said).results().map(found -> found.group(1)).findFirst();
        return plain(id.orElse(said)).replace('@', '.');
    }

    private static String plain(String said) {
        return said.strip().toLowerCase(Locale.ROOT);
    }
}
