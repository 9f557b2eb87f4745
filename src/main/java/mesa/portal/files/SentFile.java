package mesa.portal.files;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Gives people's files out so that nothing in them runs: pictures may be shown, everything else is saved. */
public final class SentFile {

    private SentFile() {}

    /**
     * Says what follows.
     *
     * @param pictureType the media type of a picture that the browser shows; null: it saves a file
     * @param size bytes
     */
    public static void describe(String name, String pictureType, long size, HttpServletResponse response) {
        var disposition = pictureType == null ? ContentDisposition.attachment() : ContentDisposition.inline();
        response.setContentType(pictureType == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : pictureType);
        response.setContentLengthLong(size);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    }
}
