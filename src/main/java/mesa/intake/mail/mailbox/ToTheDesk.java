package mesa.intake.mail.mailbox;

import java.nio.file.Path;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
import org.springframework.stereotype.Component;

/** Takes what the mailboxes bring to the desk. */
@Component
record ToTheDesk(MailIntake desk) implements Incoming {

    @Override
    public Answer take(String mailbox, Path raw) {
        return answer(desk.receive(mailbox, raw));
    }

    @Override
    public Answer takeHeaders(String mailbox, Path headers, long size) {
        return answer(desk.receiveHeaders(mailbox, headers, size));
    }

    private static Answer answer(Fate fate) {
        return switch (fate.kind()) {
            case BUSY -> Answer.LATER;
            case NOT_YET -> Answer.NOT_YET;
            default -> Answer.TAKEN;
        };
    }
}
