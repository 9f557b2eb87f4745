package mesa.intake.mail.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import mesa.intake.mail.kept.DatabaseTrouble;
import mesa.intake.mail.mailbox.Incoming.Answer;
import mesa.intake.mail.mailbox.OpenMailbox.WaitingMail;
import mesa.scratch.ScratchFiles;

/**
 * One round through a mailbox: what waits is fetched page by page, handed over and, once the desk has it for good,
 * marked. A mail that can't be fetched or taken in is left, and the next one has its turn; only when the desk's own
 * database is away the round ends there, for no mail could be taken in.
 */
final class Round {

    static final int PAGE = 50;

    private final OpenMailbox mailbox;
    private final Desk desk;
    private final BooleanSupplier isOver;
    private final Deque<AtHand> atHand = new ArrayDeque<>();
    private int taken;
    private int left;
    private Throwable failure;
    private Long brokeOffAt;

    /**
     * Where the mails of a round go.
     *
     * @param limit larger mails are not fetched
     * @param troublesome the mails at which something went wrong before: they have their turn last
     * @param resting the mails that have no turn yet
     */
    record Desk(String mailbox, Incoming incoming, Hands hands, long limit, Set<Long> troublesome, Resting resting) {}

    private record AtHand(WaitingMail mail, CompletableFuture<Answer> answer) {}

    Round(OpenMailbox mailbox, Desk desk, BooleanSupplier isOver) {
        this.mailbox = mailbox;
        this.desk = desk;
        this.isOver = isOver;
    }

    /** How many the desk has now. */
    int taken() {
        return taken;
    }

    /** How many stay unmarked. */
    int left() {
        return left;
    }

    /** Why one of them could not be fetched or taken in; null when that went well. */
    Throwable failure() {
        return failure;
    }

    /** The mail at which the database was away, so that none of the others was fetched; null when it never was. */
    Long brokeOffAt() {
        return brokeOffAt;
    }

    /** Goes through these mails; throws only when the connection or the disk gives up. */
    void through(List<Long> uids) throws MessagingException, IOException {
        var inOrder = new ArrayList<Long>(uids);
        inOrder.removeIf(desk.resting()::rests);
        inOrder.sort((one, other) -> Boolean.compare(isTroublesome(one), isTroublesome(other)));
        for (var start = 0; start < inOrder.size() && !isAtItsEnd(); start += PAGE) {
            page(inOrder.subList(start, Math.min(start + PAGE, inOrder.size())));
        }
        settle(0);
    }

    private boolean isAtItsEnd() {
        return brokeOffAt != null || isOver.getAsBoolean();
    }

    private boolean isTroublesome(long uid) {
        return desk.troublesome().contains(uid);
    }

    private void page(List<Long> uids) throws MessagingException, IOException {
        for (var mail : mailbox.stillWaiting(uids)) {
            if (isAtItsEnd()) {
                return;
            }
            hand(mail);
            settle(2 * desk.hands().number());
        }
    }

    private void hand(WaitingMail mail) throws MessagingException, IOException {
        var file = ScratchFiles.create("mail-", ".eml");
        try {
            var isNew = desk.troublesome().add(mail.uid()); // should the connection break at it
            fetch(mail, file);
            if (isNew) {
                desk.troublesome().remove(mail.uid());
            }
            atHand.add(new AtHand(mail, desk.hands().take(file, () -> handOver(mail, file))));
        } catch (MessagingException | IOException e) {
            Files.deleteIfExists(file);
            if (!mailbox.isOpen()) {
                throw e;
            }
            if (!mail.message().isExpunged()) {
                leave(e);
            }
        }
    }

    private void fetch(WaitingMail mail, Path file) throws MessagingException, IOException {
        try (var raw = Files.newOutputStream(file)) {
            if (isTooLarge(mail)) {
                mailbox.copyHeaders(mail, raw);
            } else {
                mailbox.copy(mail, raw);
            }
        }
    }

    private void leave(Throwable why) {
        left++;
        failure = why;
    }

    private Answer handOver(WaitingMail mail, Path file) {
        return isTooLarge(mail)
                ? desk.incoming().takeHeaders(desk.mailbox(), file, mail.size())
                : desk.incoming().take(desk.mailbox(), file);
    }

    private boolean isTooLarge(WaitingMail mail) {
        return mail.size() > desk.limit();
    }

    /** Marks what is done, and waits until no more than that many are at hand. */
    private void settle(int most) throws MessagingException {
        while (atHand.size() > most) {
            atHand.peek().answer().exceptionally(failed -> null).join();
            markDone();
        }
        markDone();
    }

    private void markDone() throws MessagingException {
        var done = atHand.stream().filter(mail -> mail.answer().isDone()).toList();
        atHand.removeAll(done);
        var marked = done.stream().filter(this::isTaken).map(AtHand::mail).toList();
        taken += marked.size();
        mailbox.mark(marked);
    }

    private boolean isTaken(AtHand mail) {
        try {
            switch (mail.answer().join()) {
                case TAKEN -> {
                    desk.troublesome().remove(mail.mail().uid());
                    return true;
                }
                case NOT_YET -> desk.resting().rest(mail.mail().uid());
                case LATER -> left++;
            }
        } catch (CompletionException e) {
            leave(e.getCause());
            if (brokeOffAt == null && DatabaseTrouble.isAway(e)) {
                brokeOffAt = mail.mail().uid();
            }
        }
        return false;
    }
}
