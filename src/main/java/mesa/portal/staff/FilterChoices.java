package mesa.portal.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.catalog.Catalog;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.ticket.Priority;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.WaitingReason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the list of all tickets can be narrowed down to, in words. */
@Component
class FilterChoices {

    private static final int HIGHEST_LEVEL = 3;

    private final Directory directory;
    private final Catalog catalog;
    private final MessageSource messages;

    FilterChoices(Directory directory, Catalog catalog, MessageSource messages) {
        this.directory = directory;
        this.catalog = catalog;
        this.messages = messages;
    }

    /** One value of a field, as the address and as people say it. */
    record Choice(String value, String label) {}

    /** A field of the filter with everything that can be chosen in it. */
    record Field(String name, String label, List<Choice> choices) {}

    /** How tickets stand: the open ones first, because they are asked for most. */
    Field status(Locale language) {
        var waiting = Arrays.stream(WaitingReason.values())
                .map(reason -> new Choice(
                        ListFilter.WAITING_FOR + AddressWord.of(reason),
                        say("staff.filter.status.waiting-for." + reason, language)));
        return new Field(
                "status",
                say("staff.filter.status", language),
                Stream.of(
                                Stream.of(new Choice(ListFilter.OPEN, say("staff.filter.status.open", language))),
                                waiting,
                                named("status", TicketStatus.values(), language))
                        .flatMap(choices -> choices)
                        .toList());
    }

    /** Everything else a ticket can be found by. */
    List<Field> others(Person me, Locale language) {
        return List.of(
                field("assignee", assignees(me, language), language),
                teams(me, language),
                field("priority", named("priority", Priority.values(), language), language),
                field(
                        "service",
                        catalog.offered().stream().map(service -> new Choice(service.id(), service.name())),
                        language),
                field("type", named("type", TicketType.values(), language), language),
                field("level", levels(), language),
                field(
                        "organisation",
                        directory.organisations().stream()
                                .map(organisation -> new Choice(organisation.id(), organisation.name())),
                        language));
    }

    private Stream<Choice> assignees(Person me, Locale language) {
        var special = Stream.of(
                new Choice(ListFilter.ME, say("staff.filter.assignee.me", language)),
                new Choice(ListFilter.NOBODY, say("staff.filter.assignee.nobody", language)));
        var others = directory.peopleWith(Role.TECHNICIAN).stream()
                .filter(person -> !person.id().equals(me.id()))
                .map(person -> new Choice(person.id().toString(), person.name()));
        return Stream.concat(special, others);
    }

    /** The teams, and the person's own ones together when there are any. */
    Field teams(Person me, Locale language) {
        var mine = Stream.of(new Choice(ListFilter.MINE, say("staff.filter.team.mine", language)))
                .filter(choice -> !me.teams().isEmpty());
        var all = directory.teams().stream().map(team -> new Choice(team.id(), team.name()));
        return field("team", Stream.concat(mine, all), language);
    }

    private static Stream<Choice> levels() {
        return IntStream.rangeClosed(1, HIGHEST_LEVEL)
                .mapToObj(Integer::toString)
                .map(level -> new Choice(level, level));
    }

    private Stream<Choice> named(String kind, Enum<?>[] choices, Locale language) {
        return Arrays.stream(choices)
                .map(choice -> new Choice(AddressWord.of(choice), say(kind + "." + choice, language)));
    }

    private Field field(String name, Stream<Choice> choices, Locale language) {
        return new Field(name, say("staff.filter." + name, language), choices.toList());
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
