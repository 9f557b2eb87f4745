package mesa.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.access.AccountManagement;
import mesa.catalog.Catalog;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.directory.SupportTeam;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.Watchers;
import org.springframework.stereotype.Component;

/** Finds out who is told: each person once, nobody of their own deed, and nobody any more who has left. */
@Component
class Recipients {

    /** The mails that answer a deed of the requester or ask for one, so that they go to the doer too. */
    private static final Set<String> ALSO_TO_THE_DOER = Set.of(
            "ticket-received",
            "answer-reminder",
            "solution-proposed",
            "ticket-closed",
            "survey-invitation",
            "survey-reminder");

    private final Directory directory;
    private final Catalog catalog;
    private final Watchers watchers;
    private final Desk desk;
    private final AccountManagement accounts;

    Recipients(Directory directory, Catalog catalog, Watchers watchers, Desk desk, AccountManagement accounts) {
        this.directory = directory;
        this.catalog = catalog;
        this.watchers = watchers;
        this.desk = desk;
        this.accounts = accounts;
    }

    /** Those who are told, by the mailbox that they read. */
    List<SharedMailbox> of(Notice notice, Ticket ticket) {
        var people = new HashSet<String>();
        return SharedMailbox.of(notice.to().stream()
                .flatMap(audience -> members(audience, ticket))
                .filter(recipient -> !isOwnDeed(recipient, notice))
                .filter(recipient -> people.add(recipient.key()))
                .map(recipient -> hasLeftSince(recipient, ticket) ? recipient.whoIsGone() : recipient)
                .toList());
    }

    /** Who reads the mail of the day. */
    Optional<Recipient> reader(UUID id) {
        return directory.person(id).map(person -> {
            var reader = Recipient.person(person, Audience.WATCHERS);
            return accounts.hasLeft(person) ? reader.whoIsGone() : reader;
        });
    }

    /** Whoever asked for it when they had left already asked as somebody from outside, and is told. */
    private boolean hasLeftSince(Recipient recipient, Ticket ticket) {
        return !(recipient.isRequester() && !ticket.requester().registered())
                && Optional.ofNullable(recipient.person())
                        .flatMap(directory::person)
                        .filter(accounts::hasLeft)
                        .isPresent();
    }

    private static boolean isOwnDeed(Recipient recipient, Notice notice) {
        var isDoer = notice.doer() != null && notice.doer().equals(recipient.person());
        return isDoer && !(recipient.isRequester() && ALSO_TO_THE_DOER.contains(notice.template()));
    }

    private Stream<Recipient> members(Audience audience, Ticket ticket) {
        return switch (audience) {
            case REQUESTER -> Stream.of(requester(ticket.requester()));
            case WATCHERS -> people(watchers.of(ticket.number()).stream(), audience);
            case ASSIGNEE -> assignee(ticket, audience);
            case RESPONSIBLE -> responsible(ticket, audience);
            case TEAM -> team(ticket.team(), audience);
            case LEAD -> lead(ticket.team(), audience);
            case NEXT_TEAM -> team(nextTeam(ticket), audience);
            case MANAGER -> managers(audience);
            case SUPPLIER -> team(supplier(ticket), audience);
        };
    }

    private Recipient requester(Requester requester) {
        var asked = Recipient.requester(requester, desk.language());
        return directory.person(requester.personId()).map(asked::knownAs).orElse(asked);
    }

    private Stream<Recipient> people(Stream<UUID> ids, Audience audience) {
        return ids.map(directory::person).flatMap(Optional::stream).map(person -> Recipient.person(person, audience));
    }

    private Stream<Recipient> team(String id, Audience audience) {
        return Stream.ofNullable(id)
                .map(directory::team)
                .flatMap(Optional::stream)
                .flatMap(team -> members(team, audience));
    }

    /** The team as well where whoever worked on it is no longer one of the desk's people. */
    private Stream<Recipient> assignee(Ticket ticket, Audience audience) {
        var present = assigneeOfTheDesk(ticket);
        return present.isPresent()
                ? present.stream().map(person -> Recipient.person(person, audience))
                : team(ticket.team(), audience);
    }

    private Optional<Person> assigneeOfTheDesk(Ticket ticket) {
        return Optional.ofNullable(ticket.assignee()).flatMap(directory::person).filter(Person::isStaff);
    }

    /** Never a supplier: what is for the desk alone names people who have nothing to do with it. */
    private Stream<Recipient> responsible(Ticket ticket, Audience audience) {
        var supplier = supplierThatHas(ticket);
        if (supplier.isEmpty() || assigneeOfTheDesk(ticket).isPresent()) return assignee(ticket, audience);
        var lead = supplier.flatMap(team -> directory.personByUsername(team.lead()))
                .filter(Person::isStaff);
        return lead.isPresent() ? lead.stream().map(person -> Recipient.person(person, audience)) : managers(audience);
    }

    private Stream<Recipient> managers(Audience audience) {
        return directory.peopleWith(Role.MANAGER).stream().map(person -> Recipient.person(person, audience));
    }

    private Stream<Recipient> lead(String id, Audience audience) {
        var lead = Optional.ofNullable(id)
                .flatMap(directory::team)
                .map(SupportTeam::lead)
                .flatMap(directory::personByUsername);
        return lead.isPresent() ? lead.stream().map(person -> Recipient.person(person, audience)) : team(id, audience);
    }

    private Stream<Recipient> members(SupportTeam team, Audience audience) {
        return team.email() == null
                ? directory.membersOf(team.id()).stream().map(person -> Recipient.person(person, audience))
                : Stream.of(Recipient.mailboxOf(team, desk.language(), audience));
    }

    private String nextTeam(Ticket ticket) {
        return catalog.service(ticket.service())
                .flatMap(service -> service.teamAbove(ticket.level()))
                .orElse(null);
    }

    private String supplier(Ticket ticket) {
        var present = supplierThatHas(ticket).map(SupportTeam::id);
        return present.orElseGet(() -> catalog.service(ticket.service())
                .map(service -> service.supplier())
                .filter(Objects::nonNull)
                .orElse(null));
    }

    private Optional<SupportTeam> supplierThatHas(Ticket ticket) {
        return Optional.ofNullable(ticket.team()).flatMap(directory::team).filter(SupportTeam::supplier);
    }
}
