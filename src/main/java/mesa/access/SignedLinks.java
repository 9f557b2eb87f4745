package mesa.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Links that let the receiver of a mail do one thing without a log-in (C17, A16): signed, for one purpose, with an end.
 */
@Service
public class SignedLinks {

    /**
     * A token for a link.
     *
     * @param purpose what may be done with it, such as {@code solution} or {@code survey}
     * @param subject about what: a ticket number, optionally with more behind a colon
     * @param valid for how long, by the wall clock
     */
    public String sign(String purpose, String subject, Duration valid) {
        throw new UnsupportedOperationException();
    }

    /** The subject of a token, empty when it was changed, is over, or was made for something else. */
    public Optional<String> subject(String purpose, String token) {
        throw new UnsupportedOperationException();
    }

    /** An absolute address of this desk, such as the one people find in their mails. */
    public String url(String path) {
        throw new UnsupportedOperationException();
    }
}
