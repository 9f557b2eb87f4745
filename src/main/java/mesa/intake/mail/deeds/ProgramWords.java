package mesa.intake.mail.deeds;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.desk.Desk;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.CalendarAnswer;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.Unreached;
import mesa.notification.WrittenTo;
import mesa.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the desk's words what a program wrote about a ticket. */
@Component
class ProgramWords {

    private static final int LONGEST_QUOTE = 500;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_NAMED = 10;
    private static final List<String> ANSWERS = List.of("accepted", "declined", "tentative");

    private final KnownByAddress people;
    private final WrittenTo writtenTo;
    private final MessageSource messages;
    private final Desk desk;

    ProgramWords(KnownByAddress people, WrittenTo writtenTo, MessageSource messages, Desk desk) {
        this.people = people;
        this.writtenTo = writtenTo;
        this.messages = messages;
        this.desk = desk;
    }

    String of(TicketNumber ticket, Reason reason, ReadMail mail) {
        if (reason == Reason.BOUNCE) return bounce(ticket, mail);
        return mail.calendarAnswer()
                .map(answer -> calendar(answer, mail))
                .orElseGet(() -> say(
                        "mail.note.automatic",
                        people.sender(mail),
                        quote(mail.text().fresh())));
    }

    private String bounce(TicketNumber ticket, ReadMail mail) {
        var who = whoFailed(ticket, mail);
        return who.isEmpty()
                ? say("mail.note.bounce-of-somebody", quote(whyFailed(mail)))
                : say("mail.note.bounce", who, quote(whyFailed(mail)));
    }

    /** Whoever the report names as such, else the first of its text to whom the desk wrote about the ticket. */
    private String whoFailed(TicketNumber ticket, ReadMail mail) {
        var told = Unreached.told(mail);
        var failed = told.isEmpty()
                ? Unreached.written(mail).stream()
                        .filter(address -> writtenTo.about(ticket, address))
                        .limit(1)
                : told.stream();
        return failed.map(address -> Words.line(address, LONGEST_LINE))
                .filter(address -> !address.isEmpty())
                .limit(MOST_NAMED)
                .map(people::named)
                .collect(Collectors.joining(", "));
    }

    private static String whyFailed(ReadMail mail) {
        return mail.report()
                .flatMap(report -> report.failed().stream().findFirst())
                .map(failed -> (failed.status() + " " + failed.diagnostic()).strip())
                .filter(why -> !why.isEmpty())
                .orElseGet(() -> mail.text().fresh());
    }

    private String calendar(CalendarAnswer answer, ReadMail mail) {
        var who = answer.who().isEmpty() ? people.sender(mail) : people.named(Words.line(answer.who(), LONGEST_LINE));
        var how = ANSWERS.contains(answer.answer()) ? answer.answer() : "other";
        var beside = Words.clean(mail.text().fresh());
        var isOwn = !beside.isEmpty() && !beside.equals(Words.clean(answer.text()));
        return say("mail.note.calendar." + how, who, event(answer)) + (isOwn ? "\n\n" + quote(beside) : "");
    }

    private String event(CalendarAnswer answer) {
        var start = answer.start().map(this::moment).orElse(answer.startWritten());
        var said = Stream.of(answer.title(), start)
                .map(part -> Words.line(part, LONGEST_LINE))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? "…" : said;
    }

    private String moment(Instant start) {
        return DateTimeFormatter.ofPattern(say("mail.note.calendar.moment"), desk.language())
                .format(start.atZone(desk.timeZone()));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, desk.language());
    }

    private static String quote(String text) {
        return Words.shortened(text.isBlank() ? "…" : text, LONGEST_QUOTE)
                .lines()
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
