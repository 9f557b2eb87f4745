package mesa.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is kept back until it is certain, and can be taken back until then. */
final class UnsentAnswer {

    private final HttpServletResponse response;
    private final Map<String, Collection<String>> before;
    private ContentCachingResponseWrapper body;

    UnsentAnswer(HttpServletResponse response) {
        this.response = response;
        this.before = response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
        this.body = new ContentCachingResponseWrapper(response);
    }

    /** Takes back all that was answered so far; what was said before anybody began to answer stays. */
    ContentCachingResponseWrapper afresh() {
        response.reset();
        before.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        body = new ContentCachingResponseWrapper(response);
        return body;
    }

    void send() throws IOException {
        body.copyBodyToResponse();
    }
}
