package mesa.portal.diagram;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** A drawing on its way to a browser, which may keep it: a deployed version is never drawn anew. */
final class DrawingAnswer {

    private static final Duration KEPT = Duration.ofDays(30);

    private DrawingAnswer() {}

    static ResponseEntity<byte[]> of(byte[] drawing) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(DigestUtils.md5DigestAsHex(drawing))
                .contentType(MediaType.APPLICATION_XML)
                .body(drawing);
    }
}
