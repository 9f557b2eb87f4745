package mesa.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Signatures for places with little room where capitals get lost, such as a mail address: 20 letters and digits, 80
 * bits of an HMAC-SHA256 by this desk's key. They have no end, so that they are only for what anybody may keep.
 */
@Service
public class ShortSignatures {

    private static final int BYTES = 10;

    private final SigningKey key;

    ShortSignatures(SigningKey key) {
        this.key = key;
    }

    /**
     * The signature, in small letters.
     *
     * @param purpose what the signature allows, such as {@code reply}: one for another purpose is another
     */
    public String sign(String purpose, String text) {
        return HexFormat.of().formatHex(key.sign("short\n" + purpose + "\n" + text), 0, BYTES);
    }

    /** Whether this desk signed that text for that purpose. */
    public boolean isOurs(String purpose, String text, String signature) {
        var given = signature.toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }
}
