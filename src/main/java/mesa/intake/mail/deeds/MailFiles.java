package mesa.intake.mail.deeds;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.reading.MailFile;
import mesa.ticket.Actor;
import mesa.ticket.Attachment;
import mesa.ticket.AttachmentRefused;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.Attachments;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes the files of messages, each by the rules of the desk: what is refused is said and stops nothing. Signatures and
 * business cards that mail programs add stay in the whole message only.
 */
@Component
public class MailFiles {

    private static final Set<String> NOT_FOR_PEOPLE = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "text/vcard",
            "text/x-vcard",
            "text/directory");
    private static final int MOST_SAID = 20;

    private final StagedFiles staged;
    private final Attachments attachments;
    private final MessageSource messages;
    private final Clock clock;
    private final Silence silence;

    MailFiles(StagedFiles staged, Attachments attachments, MessageSource messages, Clock clock) {
        this.staged = staged;
        this.attachments = attachments;
        this.messages = messages;
        this.clock = clock;
        this.silence = new Silence(clock);
    }

    /**
     * Judges and stages the files, each for itself; outside the transaction of what the message becomes. Pictures that
     * the text shows and that the ticket has already, such as those of a quote or a signature, are not kept again.
     *
     * @param ticket to which the message goes, null for a new one
     * @throws FilesNotJudged when a file can't be judged just now, unless the message goes on without; nothing is
     *     staged then
     */
    public Enclosed stage(List<MailFile> files, TicketNumber ticket, Locale language, Unjudged unjudged)
            throws IOException {
        var known = hashesOf(ticket);
        var taking = taking(language, unjudged);
        try {
            for (var file : files) {
                if (isWanted(file, known)) take(file, taking);
            }
        } catch (IOException | RuntimeException failed) {
            discard(taking.enclosed(taking.leftOut()));
            throw failed;
        }
        return taking.enclosed(shortened(taking.leftOut(), language));
    }

    /** What was heard of the scanner before counts only for a message that may wait. */
    private Taking taking(Locale language, Unjudged unjudged) {
        var heard = unjudged == Unjudged.WAITS ? silence : new Silence(clock);
        return new Taking(UUID.randomUUID(), language, unjudged, heard, new ArrayList<>(), new ArrayList<>());
    }

    /** The files of one message as they are taken. */
    private record Taking(
            UUID owner, Locale language, Unjudged unjudged, Silence silence, List<String> names, List<String> leftOut) {

        Enclosed enclosed(List<String> said) {
            return new Enclosed(owner, List.copyOf(names), List.copyOf(said));
        }
    }

    private Set<String> hashesOf(TicketNumber ticket) {
        return ticket == null
                ? Set.of()
                : attachments.of(ticket, true).stream().map(Attachment::sha256).collect(Collectors.toSet());
    }

    private static boolean isWanted(MailFile file, Set<String> known) throws IOException {
        if (NOT_FOR_PEOPLE.contains(file.mediaType())) return false;
        if (known.isEmpty() || !file.inline()) return true;
        try (var content = file.open()) {
            return !known.contains(MailKey.sha256Of(content));
        }
    }

    private void take(MailFile file, Taking taking) throws IOException {
        try {
            taking.names().add(stage(file, taking));
        } catch (AttachmentRefused refused) {
            if (taking.unjudged() != Unjudged.GOES_ON && refused.isForNow()) throw new FilesNotJudged(refused);
            var key = "attachment.refused." + refused.reason();
            taking.leftOut().add(messages.getMessage(key, refused.details(), taking.language()));
        }
    }

    private String stage(MailFile file, Taking taking) throws IOException {
        if (taking.silence().lasts()) throw AttachmentRefused.unasked(file.name());
        try (var content = file.open()) {
            var name = staged.stage(taking.owner(), Enclosed.PLACE, file.name(), content)
                    .fileName();
            taking.silence().ends();
            return name;
        } catch (AttachmentRefused refused) {
            if (refused.reason() == Reason.SCANNER_AWAY) taking.silence().goesOn();
            throw refused;
        }
    }

    private List<String> shortened(List<String> leftOut, Locale language) {
        if (leftOut.size() <= MOST_SAID) return leftOut;
        var said = new ArrayList<>(leftOut.subList(0, MOST_SAID));
        said.add(messages.getMessage("mail.more-left-out", new Object[] {leftOut.size() - MOST_SAID}, language));
        return said;
    }

    /** Gives the files to a new ticket. */
    void attach(Enclosed files, TicketNumber ticket, Actor actor) {
        if (!files.names().isEmpty()) staged.attach(files.owner(), Enclosed.PLACE, ticket, false, actor);
    }

    /** Takes away what was staged and did not become part of anything. */
    public void discard(Enclosed files) {
        if (files.names().isEmpty()) return;
        staged.of(files.owner(), Enclosed.PLACE).forEach(file -> staged.remove(files.owner(), file.id()));
    }
}
