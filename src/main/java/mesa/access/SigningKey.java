package mesa.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secret with which this desk signs: given by the setting {@code MESA_SECRET}; for trying Mesa out made once and
 * kept in the database, so that links in yesterday's mails still work.
 */
@Component
class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SigningKey(AccessSettings settings, Environment environment, JdbcClient database) {
        var secret = settings.secret();
        if (secret.isBlank() && environment.acceptsProfiles(Profiles.of("production"))) throw SecretUnusable.missing();
        if (!secret.isBlank() && secret.length() < SecretUnusable.SHORTEST) throw SecretUnusable.tooShort();
        this.key = keyOf(secret.isBlank() ? kept(database) : secret);
    }

    /** The signature of a text. */
    byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec keyOf(String secret) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String kept(JdbcClient database) {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        database.sql("insert into signing_key (secret) values (?) on conflict do nothing")
                .param(Base64.getEncoder().encodeToString(fresh))
                .update();
        return database.sql("select secret from signing_key")
                .query(String.class)
                .single();
    }
}
