package mesa.intake.mail.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A message as the desk reads it. Whatever it lacks is empty; nothing here is to be trusted, for all of it was written
 * by the sender. Its files can be read until it is closed.
 */
public final class ReadMail implements AutoCloseable {

    private final MailAddress writer;
    private final Headers headers;
    private final MailText text;
    private final List<MailFile> files;
    private final DeliveryReport report;
    private final CalendarAnswer answer;
    private final List<String> problems;
    private final Spool spool;

    ReadMail(
            Headers headers,
            MailText text,
            List<MailFile> files,
            DeliveryReport report,
            CalendarAnswer answer,
            Collection<Problem> problems,
            Spool spool) {
        this.writer = null;
        this.headers = headers;
        this.text = text;
        this.files = List.copyOf(files);
        this.report = report;
        this.answer = answer;
        this.problems = problems.stream().map(Problem::key).toList();
        this.spool = spool;
    }

    private ReadMail(ReadMail same, MailAddress writer) {
        this.writer = writer;
        this.headers = same.headers;
        this.text = same.text;
        this.files = same.files;
        this.report = same.report;
        this.answer = same.answer;
        this.problems = same.problems;
        this.spool = same.spool;
    }

    /** The same message as one that a program sent for that person; it is enough to close one of both. */
    public ReadMail writtenBy(MailAddress person) {
        return new ReadMail(this, person);
    }

    /** Whether a program sent it for whoever wrote it. */
    public boolean isSentForSomebody() {
        return writer != null;
    }

    /** In angle brackets. */
    public Optional<String> messageId() {
        return MessageIds.in(headers.allRaw("message-id")).stream().findFirst();
    }

    /** Which messages it answers, in angle brackets. */
    public List<String> inReplyTo() {
        return MessageIds.in(headers.allRaw("in-reply-to"));
    }

    /** The thread it belongs to, oldest first, in angle brackets. */
    public List<String> references() {
        return MessageIds.in(headers.allRaw("references"));
    }

    /** Who wrote it: From, or Sender, Reply-To or Return-Path where that names nobody. */
    public Optional<MailAddress> from() {
        if (writer != null) {
            return Optional.of(writer);
        }
        return List.of("from", "sender", "reply-to", "return-path", "x-sender").stream()
                .map(this::addresses)
                .filter(named -> !named.isEmpty())
                .map(named -> named.get(0))
                .findFirst();
    }

    public List<MailAddress> replyTo() {
        return addresses("reply-to");
    }

    public List<MailAddress> to() {
        return addresses("to");
    }

    public List<MailAddress> cc() {
        return addresses("cc");
    }

    /** Where failures of delivery go: an address, or empty for the null sender; nothing when it is not known. */
    public Optional<String> returnPath() {
        return headers.raw("return-path")
                .map(line -> Addresses.in(line).stream()
                        .findFirst()
                        .map(MailAddress::address)
                        .orElse(""));
    }

    /** On one line; empty when there is none. */
    public String subject() {
        return headers.first("subject").orElse("");
    }

    /** When the sender's program says that it was sent. */
    public Optional<Instant> sentAt() {
        return headers.first("date").flatMap(Dates::read);
    }

    /** What the header lines of that name say, decoded, each on one line; in any case of letters. */
    public List<String> header(String name) {
        return headers.all(name);
    }

    /** The same as it is written, its encoded words not read: for lines that programs write for programs. */
    public List<String> written(String name) {
        return headers.allRaw(name);
    }

    public MailText text() {
        return text;
    }

    /** What came with it, in its order; pictures that the text shows included. */
    public List<MailFile> files() {
        return files;
    }

    /** What it reports where it is a mail server's report on a delivery. */
    public Optional<DeliveryReport> report() {
        return Optional.ofNullable(report);
    }

    /** What it answers to an invitation where somebody's calendar sent it. */
    public Optional<CalendarAnswer> calendarAnswer() {
        return Optional.ofNullable(answer);
    }

    /** Whether something was wrong with it. */
    public boolean damaged() {
        return !problems.isEmpty();
    }

    /** What was wrong with it, as words that don't change, such as {@code missing-boundary}. */
    public List<String> problems() {
        return problems;
    }

    boolean isEmpty() {
        return headers.isEmpty() && text.whole().isEmpty() && files.isEmpty();
    }

    private List<MailAddress> addresses(String name) {
        return headers.allRaw(name).stream()
                .flatMap(line -> Addresses.in(line).stream())
                .limit(1_000)
                .toList();
    }

    @Override
    public void close() {
        spool.close();
    }
}
