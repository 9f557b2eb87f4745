package mesa.portal.ticket;

import java.time.Instant;
import java.util.List;
import mesa.ticket.Attachment;
import mesa.ticket.Message;
import mesa.ticket.Ticket;

/**
 * One contribution to the conversation: what was reported, something said, or files that came alone.
 *
 * @param anchor its place on the page
 * @param message the message's id, 0 for what is none
 * @param kind a message kind, {@code REPORT} or {@code FILES}
 * @param side who speaks: {@code you}, {@code desk} or {@code other}
 * @param internal whether only the desk's own people see it
 * @param text null where there are only files
 * @param mail the mail it came by, null where there is none or the visitor may not read it whole
 */
record Entry(
        String anchor,
        long message,
        String kind,
        String author,
        String side,
        boolean internal,
        Instant at,
        SaidText text,
        List<FileLine> files,
        Long mail) {

    static Entry report(Ticket ticket, String side, List<Attachment> files) {
        return new Entry(
                "report",
                0,
                "REPORT",
                ticket.requester().name(),
                side,
                false,
                ticket.openedAt(),
                SaidText.of(ticket.description()),
                lines(files),
                null);
    }

    static Entry said(Message message, String side, List<Attachment> files) {
        return new Entry(
                "m" + message.id(),
                message.id(),
                message.kind().name(),
                message.author().name(),
                side,
                message.kind().isInternal(),
                message.postedAt(),
                SaidText.of(message.text()),
                lines(files),
                null);
    }

    static Entry file(Attachment file, String side) {
        return new Entry(
                "f" + file.id(),
                0,
                "FILES",
                file.addedBy().name(),
                side,
                file.internal(),
                file.addedAt(),
                null,
                lines(List.of(file)),
                null);
    }

    /** The same, said by that mail. */
    Entry by(Long mailId) {
        return new Entry(anchor, message, kind, author, side, internal, at, text, files, mailId);
    }

    /** Whether it was said after that message by somebody else than the visitor. */
    boolean isNewsAfter(long lastSeen) {
        return message > lastSeen && !side.equals("you");
    }

    private static List<FileLine> lines(List<Attachment> files) {
        return files == null ? List.of() : files.stream().map(FileLine::of).toList();
    }
}
