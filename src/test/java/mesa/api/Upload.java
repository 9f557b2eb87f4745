package mesa.api;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form with one file, as browsers send it. */
final class Upload {

    private Upload() {}

    static BodyPublisher of(String boundary, String fileName, byte[] content) {
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: image/png\r\n\r\n"
                        .formatted(boundary, fileName);
        var end = "\r\n--" + boundary + "--\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString(end));
    }
}
