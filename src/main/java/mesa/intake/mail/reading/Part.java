package mesa.intake.mail.reading;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a message: either it has parts of its own, or a content. */
final class Part {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}");

    private final Headers headers;
    private final String byItsPlace;
    private final List<Part> parts = new ArrayList<>();
    private ParameterLine type;
    private ParameterLine disposition;
    private Spool.Slice content;

    /** @param byItsPlace what a part is that does not say what it is */
    Part(Headers headers, String byItsPlace) {
        this.headers = headers;
        this.byItsPlace = byItsPlace;
    }

    Headers headers() {
        return headers;
    }

    List<Part> parts() {
        return parts;
    }

    Spool.Slice content() {
        return content;
    }

    void holds(Spool.Slice content) {
        this.content = content;
    }

    /** Such as {@code text/plain}; what makes no sense is plain text where it has no name, else any file. */
    String mediaType() {
        var said = type().value().replace(" ", "");
        if (TYPE.matcher(said).matches()) {
            return said;
        }
        if (said.equals("text") || said.isEmpty()) {
            return byItsPlace;
        }
        return fileName().isPresent() ? "application/octet-stream" : "text/plain";
    }

    boolean isMultipart() {
        return mediaType().startsWith("multipart/");
    }

    ParameterLine type() {
        if (type == null) {
            type = ParameterLine.of(headers.raw("content-type").orElse(""));
        }
        return type;
    }

    ParameterLine disposition() {
        if (disposition == null) {
            disposition = ParameterLine.of(headers.raw("content-disposition").orElse(""));
        }
        return disposition;
    }

    Optional<String> fileName() {
        return disposition().parameter("filename").or(() -> type().parameter("name"));
    }

    Optional<String> contentId() {
        return headers.first("content-id")
                .map(id -> id.replaceAll("[<>]", "").strip())
                .filter(id -> !id.isEmpty());
    }

    Optional<Charset> charset() {
        return type().parameter("charset").flatMap(Charsets::named);
    }

    String transferEncoding() {
        return ParameterLine.of(headers.raw("content-transfer-encoding").orElse(""))
                .value();
    }
}
