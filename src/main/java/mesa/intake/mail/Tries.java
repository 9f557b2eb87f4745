package mesa.intake.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import mesa.intake.mail.kept.MailKey;
import org.springframework.stereotype.Component;

/**
 * How often each mail was taken back because something always came in between: what passes is tried again, but not for
 * ever. Each node counts for itself.
 */
@Component
class Tries {

    /** How often a mail is given to the desk in vain, the last time included. */
    static final int MOST = 5;

    private static final int REMEMBERED = 1_000;

    private final Map<MailKey, Integer> inVain = new LinkedHashMap<>();

    /** The mail was taken in vain once more; whether it may be given again. */
    synchronized boolean isAnotherLeftFor(MailKey mail) {
        var times = inVain.merge(mail, 1, Integer::sum);
        forgetTheOldest();
        return times < MOST;
    }

    /** The mail came to its end. */
    synchronized void areOverFor(MailKey mail) {
        inVain.remove(mail);
    }

    /** Those that another node took meanwhile. */
    private void forgetTheOldest() {
        if (inVain.size() > REMEMBERED) inVain.remove(inVain.keySet().iterator().next());
    }
}
