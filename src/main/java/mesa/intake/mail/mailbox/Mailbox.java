package mesa.intake.mail.mailbox;

import org.springframework.util.StringUtils;

/**
 * A mailbox of the desk, from which mail becomes tickets and comments.
 *
 * @param name what the desk's people and the rule table RouteMail call it; without one its address
 * @param address to which people write
 * @param host the mail server's name
 * @param port where its IMAP answers; without one what is usual for {@code tls}
 * @param username the log-in name; without one the address
 * @param password the log-in's password, or null where {@code oauth2} is used
 * @param tls how the connection is kept from being overheard; without it {@link Tls#IMAPS}
 * @param oauth2 where tokens come from, in place of a password, or null
 * @param folder what is watched; without one the inbox
 * @param sslBundle the name of the {@code spring.ssl.bundle} with the certificates to be trusted, or null for those
 *     that Java trusts
 */
public record Mailbox(
        String name,
        String address,
        String host,
        Integer port,
        String username,
        String password,
        Tls tls,
        OAuth2 oauth2,
        String folder,
        String sslBundle) {

    public Mailbox {
        name = StringUtils.hasText(name) ? name : address;
        username = StringUtils.hasText(username) ? username : address;
        tls = tls == null ? Tls.IMAPS : tls;
        port = port == null ? Integer.valueOf(tls.port) : port;
        folder = StringUtils.hasText(folder) ? folder : "INBOX";
    }

    /** How the connection is kept from being overheard. */
    public enum Tls {
        /** From the first byte. */
        IMAPS(993),
        /** From the first command on; a server that can't is refused. */
        STARTTLS(143),
        /** Not at all: only for a server on the same machine or behind the same wall. */
        NONE(143);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /**
     * Where a mailbox's tokens come from.
     *
     * @param refreshToken with which a person once allowed the desk to read; without one the desk asks in its own name
     */
    public record OAuth2(String tokenUri, String clientId, String clientSecret, String scope, String refreshToken) {

        @Override
        public String toString() {
            return "OAuth2[tokenUri=%s, clientId=%s]".formatted(tokenUri, clientId);
        }
    }

    String server() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "%s (%s at %s, %s)".formatted(name, username, server(), tls);
    }
}
