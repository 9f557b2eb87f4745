package mesa.intake.mail.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a mail server says became of a message that was sent (RFC 3464).
 *
 * @param recipients whom it speaks of, in its order
 * @param original the message it is about, as far as it came back
 */
public record DeliveryReport(List<Recipient> recipients, Original original) {

    /** Whom the message did not reach, for good. */
    public List<Recipient> failed() {
        return recipients.stream().filter(Recipient::hasFailed).toList();
    }

    /**
     * What became of the message for one receiver.
     *
     * @param address where it went; the original recipient where it was forwarded and the server says so
     * @param action failed, delayed, delivered, relayed or expanded, in small letters
     * @param status such as 5.1.1 (RFC 3463), or empty
     * @param diagnostic in the words of the receiving server, or empty
     */
    public record Recipient(String address, String action, String status, String diagnostic) {

        public boolean hasFailed() {
            return action.equals("failed") || (action.isEmpty() && status.startsWith("5"));
        }
    }

    /** What came back of the message that was sent. */
    public record Original(Optional<String> messageId, List<String> references, String subject) {

        static final Original UNKNOWN = new Original(Optional.empty(), List.of(), "");
    }
}
