package mesa.intake.mail.mailbox;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the mailboxes are reached, and when they were last looked through. A mailbox that is away makes the desk
 * neither down nor unready: people work on, and the mail waits.
 */
@Component("mailboxHealthIndicator")
class MailboxHealth implements HealthIndicator {

    private final MailboxWatch watch;

    MailboxHealth(MailboxWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var isWell = watch.states().values().stream().allMatch(MailboxState::isWell);
        var health = Health.status(isWell ? Status.UP : Status.UNKNOWN);
        watch.states().forEach((mailbox, state) -> health.withDetail(mailbox.name(), state.details()));
        return health.build();
    }
}
