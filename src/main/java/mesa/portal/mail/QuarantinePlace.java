package mesa.portal.mail;

import java.time.Duration;
import mesa.intake.mail.Quarantine;
import mesa.page.StaffPlace;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way from every page to the quarantine, with the number of messages that wait there; counted twice a minute. */
@Component
@Order(10)
class QuarantinePlace implements StaffPlace {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private final Quarantine quarantine;
    private volatile Counted last;

    QuarantinePlace(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    private record Counted(long mails, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < REMEMBERED.toNanos();
        }
    }

    @Override
    public String address() {
        return QuarantinePage.ADDRESS;
    }

    @Override
    public String label() {
        return "quarantine.title";
    }

    @Override
    public long waiting() {
        var known = last;
        if (known == null || !known.isFresh()) {
            known = new Counted(quarantine.count(), System.nanoTime());
            last = known;
        }
        return known.mails();
    }

    /** Counts anew when it is asked the next time: somebody has just decided about a message. */
    void forget() {
        last = null;
    }
}
