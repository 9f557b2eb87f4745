package mesa.intake.mail.reading;

import java.io.IOException;
import java.util.Map;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** What a file in a mail is called: what the sender says, or a name made up from what it is. */
final class FileNames {

    private static final Map<String, String> USUAL = Map.of(
            "text/calendar", "invite.ics",
            "application/pgp-signature", "signature.asc",
            "application/pgp-encrypted", "version.asc",
            "application/pgp-keys", "key.asc",
            "application/pkcs7-signature", "smime.p7s",
            "application/x-pkcs7-signature", "smime.p7s",
            "application/pkcs7-mime", "smime.p7m",
            "application/x-pkcs7-mime", "smime.p7m",
            "application/ms-tnef", "winmail.dat",
            "application/vnd.ms-tnef", "winmail.dat");

    private FileNames() {}

    static String of(Part part) {
        return part.fileName().orElseGet(() -> madeUp(part));
    }

    static String orMadeUp(String name, String mediaType) {
        return name == null || name.isBlank() ? madeUp(mediaType) : Headers.readable(name);
    }

    private static String madeUp(Part part) {
        var type = part.mediaType();
        if (type.equals("message/rfc822") || type.equals("message/global")) {
            return subject(part) + ".eml";
        }
        return madeUp(type);
    }

    private static String madeUp(String type) {
        return USUAL.getOrDefault(type, type.replaceFirst("/.*", "") + ending(type));
    }

    private static String subject(Part message) {
        try {
            var subject = EmbeddedMessage.headers(message.content()).first("subject");
            return subject.filter(text -> !text.isBlank()).orElse("message");
        } catch (IOException unreadable) {
            return "message";
        }
    }

    private static String ending(String type) {
        try {
            return MimeTypes.getDefaultMimeTypes().forName(type).getExtension();
        } catch (MimeTypeException unknown) {
            return "";
        }
    }
}
