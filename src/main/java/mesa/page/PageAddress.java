package mesa.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The address at which a page can be asked for once more. */
final class PageAddress {

    private PageAddress() {}

    /** Path and query within this desk, without what only chooses language and theme; empty for what went wrong. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) return "";
        return UriComponentsBuilder.fromPath(path(request))
                .query(request.getQueryString())
                .replaceQueryParam("lang")
                .replaceQueryParam("theme")
                .build()
                .toUriString();
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
                .map(Object::toString)
                .orElse(request.getRequestURI());
    }
}
