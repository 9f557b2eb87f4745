package mesa.intake.mail.reading;

import java.io.InputStream;
import java.util.Locale;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Contents as they were before they were encoded for sending. */
final class Decoding {

    private Decoding() {}

    /** The content, undone of what its Content-Transfer-Encoding names; of an unknown one, the content as it is. */
    static InputStream of(InputStream encoded, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64", "base-64", "b" -> new Base64InputStream(encoded);
            case "quoted-printable", "quotedprintable", "q" -> new QuotedPrintableInputStream(encoded);
            default -> encoded;
        };
    }

    /** Whether a text stays readable with that encoding. */
    static boolean isReadable(String encoding) {
        var plain = encoding.strip().toLowerCase(Locale.ROOT);
        return !plain.startsWith("x-") || plain.contains("uu");
    }
}
