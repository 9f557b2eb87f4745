package mesa.portal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import mesa.intake.mail.QuarantinedMail;
import mesa.intake.mail.kept.DecidedMail;
import mesa.portal.files.FileSize;
import mesa.ticket.ActorNames;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** Puts messages into words for the lists of the quarantine. */
@Component
class QuarantineRows {

    private static final int BEGINNING = 240;

    private final ActorNames names;

    QuarantineRows(ActorNames names) {
        this.names = names;
    }

    /**
     * A message in the list.
     *
     * @param from the sender's address, or null
     * @param beginning the first words of its text on one line
     * @param size as people say it
     */
    record Row(
            long id,
            Instant receivedAt,
            String from,
            String subject,
            String reasonKey,
            String detail,
            String beginning,
            String mailbox,
            String size) {}

    /**
     * What somebody decided.
     *
     * @param by that person's name, or null when nobody knows it any more
     * @param ticket where it went, or null
     */
    record DecidedRow(String state, Instant at, String by, String subject, TicketNumber ticket) {}

    List<Row> of(List<QuarantinedMail> mails, Locale language) {
        return mails.stream().map(mail -> row(mail, language)).toList();
    }

    Row row(QuarantinedMail mail, Locale language) {
        return new Row(
                mail.id(),
                mail.receivedAt(),
                mail.from(),
                mail.subject().isBlank() ? null : mail.subject(),
                mail.reasonKey() == null ? "mail.reason.failed" : mail.reasonKey(),
                mail.detail(),
                firstWords(mail.beginning()),
                mail.mailbox(),
                FileSize.of(mail.size(), language));
    }

    List<DecidedRow> decided(List<DecidedMail> mails) {
        var who = names.of(mails.stream().map(DecidedMail::by).toList());
        return mails.stream()
                .map(mail -> new DecidedRow(mail.state(), mail.at(), who.get(mail.by()), mail.subject(), mail.ticket()))
                .toList();
    }

    private static String firstWords(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= BEGINNING) return line;
        var end = line.lastIndexOf(' ', BEGINNING);
        return line.substring(0, end < BEGINNING / 2 ? BEGINNING : end) + " …";
    }
}
