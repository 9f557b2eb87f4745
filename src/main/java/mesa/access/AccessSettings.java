package mesa.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and how.
 *
 * @param secret what links are signed with, at least 32 characters; empty only for trying Mesa out
 * @param baseUrl the address at which people reach this desk, for links in mails
 * @param adminPassword the first password of administrators who have none, or empty
 * @param lockAfter how many wrong passwords in a row lock an account (B15)
 * @param lockFor for how long, wall-clock time
 * @param refuseAfter how many wrong passwords within five minutes let an address wait, whatever the accounts
 * @param rememberFor for how long a right password that comes with every call is not hashed again, wall-clock time
 */
@ConfigurationProperties("mesa")
record AccessSettings(
        @DefaultValue("") String secret,
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue("") String adminPassword,
        @DefaultValue("5") int lockAfter,
        @DefaultValue("PT15M") Duration lockFor,
        @DefaultValue("100") int refuseAfter,
        @DefaultValue("PT2M") Duration rememberFor) {

    @Override
    public String toString() {
        return "AccessSettings[baseUrl=%s, lockAfter=%d, lockFor=%s]".formatted(baseUrl, lockAfter, lockFor);
    }
}
