package mesa.intake.mail.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.MAPIStringAttribute;
import org.apache.poi.hsmf.datatypes.MAPIProperty;

/** A winmail.dat (TNEF), into which Outlook packs the files of a message. */
final class Winmail {

    /** It is unpacked in memory. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private final HMEFMessage message;
    private final List<MailFile> files = new ArrayList<>();
    private boolean whole = true;

    private Winmail(HMEFMessage message) {
        this.message = message;
    }

    static boolean is(Part part) {
        return part.mediaType().endsWith("/ms-tnef")
                || part.mediaType().endsWith("/vnd.ms-tnef")
                || part.fileName().filter("winmail.dat"::equalsIgnoreCase).isPresent();
    }

    /** What is in it; nothing when it can't be unpacked. */
    static Optional<Winmail> open(Spool.Slice content, Spool spool) throws IOException {
        if (content.length() > LARGEST) {
            return Optional.empty();
        }
        try (var in = content.open()) {
            var opened = new Winmail(new HMEFMessage(in));
            for (var attachment : opened.message.getAttachments()) {
                opened.unpack(attachment, spool);
            }
            return Optional.of(opened);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private void unpack(Attachment attachment, Spool spool) throws IOException {
        byte[] bytes;
        try {
            bytes = attachment.getContents();
        } catch (IllegalArgumentException noFile) {
            whole = false;
            return;
        }
        var name = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        var id = text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_CONTENT_ID));
        var type = text(attachment.getMAPIAttribute(MAPIProperty.ATTACH_MIME_TAG));
        files.add(new MailFile(
                FileNames.orMadeUp(name, type.orElse("application/octet-stream")),
                type.orElse("application/octet-stream"),
                id.orElse(null),
                false,
                spool.keep(new ByteArrayInputStream(bytes))));
    }

    List<MailFile> files() {
        return files;
    }

    /** Whether nothing was left in it that could not be unpacked. */
    boolean isWhole() {
        return whole;
    }

    /** The message's text, where it has one: HTML, else plain text, else rich text. */
    Optional<Body> body() {
        return text(message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML))
                .map(html -> new Body(html, true, Optional.empty()))
                .or(() -> text(message.getMessageMAPIAttribute(MAPIProperty.BODY))
                        .or(this::richText)
                        .map(text -> new Body(text, false, Optional.empty())));
    }

    private Optional<String> richText() {
        var attribute = message.getMessageMAPIAttribute(MAPIProperty.RTF_COMPRESSED);
        return attribute == null ? Optional.empty() : said(RichText.of(attribute.getData()));
    }

    private static Optional<String> text(MAPIAttribute attribute) {
        if (attribute == null) {
            return Optional.empty();
        }
        var text = attribute instanceof MAPIStringAttribute string
                ? string.getDataString()
                : Charsets.decode(attribute.getData(), null);
        return said(text);
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.replace("\0", "").strip()).filter(said -> !said.isEmpty());
    }
}
