package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 <ana@x.localhost>: Recipient address rejected: User unknown in virtual mailbox table",
                "550 5.1.1 No such user here",
                "550-5.1.1 The email account that you tried to reach does not exist.\n550 5.1.1 https://support.example",
                "553 5.1.2 We do not know that domain",
                "553 5.1.3 Bad recipient address syntax",
                "550 5.1.6 Mailbox has moved",
                "550 5.1.10 RESOLVER.ADR.RecipientNotFound",
                "556 5.1.10 Recipient address has null MX",
                "550 5.2.1 Mailbox disabled",
                "552 5.2.2 Over quota",
                "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
                "550 5.4.4 Host or domain name not found",
                "550 5.5.0 Requested action not taken: mailbox unavailable",
                "550 5.0.0 User unknown",
                "550 Requested action not taken: mailbox unavailable",
                "550 No such user",
                "551 User not local; please try <ana@other.localhost>",
                "552 Mailbox full",
                "553 Mailbox name not allowed",
                "556 Domain does not accept mail",
                "550 <author@x.localhost>: no such user",
                "550 <maria.login@x.localhost> unknown",
                "550 policy-holder@x.localhost: mailbox unavailable",
                "550 \"policy holder\"@x.localhost: mailbox unavailable",
                "550 No such user: 'ana@spam-free.localhost'",
                "550 <ana@x.localhost>... see <https://x.localhost/policy>",
                "550"
            })
    void whatTheServerSaysOfTheAddressHoldsForGood(String reply) throws AddressException {
        assertThat(Refusal.isForGood(refused(reply))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "554 5.7.1 <ana@x.localhost>: Relay access denied",
                "550 5.7.1 Unable to relay",
                "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
                "530 5.7.0 Authentication required",
                "530 5.7.57 Client not authenticated to send mail",
                "550 5.7.1 Sender is blocked by policy",
                "550 5.7.26 This mail has been blocked because the sender is unauthenticated",
                "550 5.1.8 Sender address rejected: Domain not found",
                "553 5.1.7 Bad sender's address",
                "503 5.5.1 RCPT without MAIL",
                "554 5.5.2 Syntax error",
                "550 5.3.2 System not accepting network messages",
                "554 5.4.6 Too many hops",
                "550 Relaying denied",
                "550 relay not permitted",
                "551 We do not relay for you",
                "553 Authentication is required to send mail as this user",
                "550 SMTP AUTH is needed: please log in first",
                "550 5.0.0 Relaying to this address is prohibited",
                "550 Rejected by policy",
                "550 Your host is on a blocklist",
                "550 <ana@x.localhost>: relay not permitted",
                "550 ana@x.localhost:relaying denied",
                "550 Sender soporte@mesa.localhost is not welcome",
                "530 Must issue a STARTTLS command first",
                "535 Authentication credentials invalid",
                "521 This host takes no mail",
                "554 Transaction failed",
                "502 Command not implemented",
                "451 4.3.0 Come back later",
                "450 4.2.0 Greylisted",
                "452 4.2.2 Mailbox full for now"
            })
    void whatTheServerSaysOfItselfOrOfOurSetUpMayPass(String reply) throws AddressException {
        assertThat(Refusal.isForGood(refused(reply))).isFalse();
    }

    private static MailSendException refused(String reply) throws AddressException {
        var code = Integer.parseInt(reply.substring(0, 3));
        var of = new SMTPAddressFailedException(new InternetAddress("ana@x.localhost"), "RCPT TO", code, reply);
        var failed = new SendFailedException("Invalid Addresses", of);
        return new MailSendException(Map.of(new Object(), failed));
    }
}
