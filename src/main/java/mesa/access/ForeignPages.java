package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells requests that a page of somebody else made a person's browser send. */
final class ForeignPages {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private ForeignPages() {}

    /** Whether the request would change something and comes from a page that is not ours (Fetch Metadata). */
    static boolean sent(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return !HARMLESS.contains(request.getMethod()) && site != null && ELSEWHERE.contains(site);
    }
}
