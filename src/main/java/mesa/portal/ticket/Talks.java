package mesa.portal.ticket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mesa.directory.Directory;
import mesa.ticket.Actor;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a ticket's conversation for its page: who said what, with the files that came along. */
@Service
@Transactional(readOnly = true)
class Talks {

    private static final int PAGE = 20;
    private static final int MOST_AT_ONCE = 200;

    /** Files that came with the report are a little younger than the ticket. */
    private static final Duration WITH_THE_REPORT = Duration.ofMinutes(1);

    private final Conversation conversation;
    private final Attachments attachments;
    private final Directory directory;
    private final MailsOfTalk mails;

    Talks(Conversation conversation, Attachments attachments, Directory directory, MailsOfTalk mails) {
        this.conversation = conversation;
        this.attachments = attachments;
        this.directory = directory;
        this.mails = mails;
    }

    /** The newest page. */
    Talk newest(Visit visit) {
        return before(visit, null);
    }

    /** The page before a message, null for the newest. */
    Talk before(Visit visit, Long before) {
        var found = conversation.messages(visit.number(), visit.staff(), before, PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return talk(visit, page, before, found.size() > PAGE);
    }

    /** Everything from that message on, 0 for the newest page, so that nothing falls between two pages. */
    Talk from(Visit visit, long first) {
        if (first == 0) return newest(visit);
        var page = conversation.messages(visit.number(), visit.staff(), null, MOST_AT_ONCE).stream()
                .filter(message -> message.id() >= first)
                .toList();
        return talk(visit, page, null, !page.isEmpty());
    }

    private Talk talk(Visit visit, List<Message> newestFirst, Long before, boolean more) {
        var files = attachments.of(visit.number(), visit.staff());
        var reported = files.stream().filter(file -> isOfTheReport(file, visit)).toList();
        var sides = new Sides(visit, deskPeople(newestFirst, files));
        var withMessage =
                files.stream().filter(file -> file.message() != null).collect(groupingBy(Attachment::message));
        var byMail = mails.of(visit, newestFirst);
        var said = newestFirst.stream()
                .map(message -> Entry.said(message, sides.of(message.author()), withMessage.get(message.id()))
                        .by(byMail.get(message.id())));
        var alone = files.stream()
                .filter(file -> file.message() == null && !reported.contains(file))
                .filter(span(visit, newestFirst, before, more))
                .map(file -> Entry.file(file, sides.of(file.addedBy())));
        var entries = Stream.concat(said, alone)
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::message))
                .toList();
        var report = Entry.report(visit.ticket(), visit.requester() ? "you" : "other", reported)
                .by(mails.report(visit));
        return new Talk(
                report, entries, more ? newestFirst.get(newestFirst.size() - 1).id() : null);
    }

    /** Whose side somebody speaks for, as the visitor sees it. */
    private record Sides(Visit visit, Set<UUID> desk) {

        String of(Actor actor) {
            if (visit.person().id().equals(actor.personId())) return "you";
            return actor.kind() != Actor.Kind.PERSON || desk.contains(actor.personId()) ? "desk" : "other";
        }
    }

    private Set<UUID> deskPeople(List<Message> messages, List<Attachment> files) {
        var people = Stream.concat(
                        messages.stream().map(Message::author), files.stream().map(Attachment::addedBy))
                .map(Actor::personId)
                .filter(Objects::nonNull)
                .collect(toSet());
        return directory.people(people).entrySet().stream()
                .filter(known -> known.getValue().isStaff())
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static boolean isOfTheReport(Attachment file, Visit visit) {
        return file.message() == null
                && !file.internal()
                && file.addedAt().isBefore(visit.ticket().openedAt().plus(WITH_THE_REPORT));
    }

    /** The files that came between the oldest and the newest message of the page. */
    private Predicate<Attachment> span(Visit visit, List<Message> newestFirst, Long before, boolean more) {
        var begin = more ? newestFirst.get(newestFirst.size() - 1).postedAt() : Instant.MIN;
        var end = before == null
                ? Instant.MAX
                : conversation.messages(visit.number(), visit.staff(), before + 1, 1).stream()
                        .map(Message::postedAt)
                        .findFirst()
                        .orElse(Instant.MAX);
        return file -> !file.addedAt().isBefore(begin) && file.addedAt().isBefore(end);
    }
}
