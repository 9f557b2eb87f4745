package mesa.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import mesa.ticket.AttachmentRefused;
import mesa.ticket.Attachments;
import mesa.ticket.JudgedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.util.UrlPathHelper;

/**
 * Has the file of an upload judged before anybody opens a transaction for it, as {@link Idempotency} does; it can be
 * read again from its beginning as long as the request lasts.
 */
@Component
@Order(Idempotency.ORDER - 1)
class Uploads extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final String VERDICT = Uploads.class.getName();
    private static final Pattern PLACE = Pattern.compile("/api/v1/tickets/[^/]+/attachments/?");

    private final MultipartResolver forms;
    private final Attachments attachments;
    private final Problems problems;

    Uploads(MultipartResolver forms, Attachments attachments, Problems problems) {
        this.forms = forms;
        this.attachments = attachments;
        this.problems = problems;
    }

    private record Verdict(JudgedFile file, AttachmentRefused refused, IOException broken) {}

    /** The file of the request, judged; throws what was wrong with it. */
    static JudgedFile fileOf(HttpServletRequest request) throws IOException {
        var verdict = (Verdict) request.getAttribute(VERDICT);
        if (verdict.refused() != null) throw verdict.refused();
        if (verdict.broken() != null) throw verdict.broken();
        return verdict.file();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyLimit.isForTheApi(request)
                || !BodyLimit.isFile(request)
                || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            pass(forms.resolveMultipart(request), response, chain);
        } catch (MaxUploadSizeExceededException tooLarge) {
            log.debug("A form was not taken", tooLarge);
            problems.write(request, response, 413, "api.problem.413");
        } catch (MultipartException broken) {
            log.debug("A form was not taken", broken);
            problems.write(request, response, 400, "api.problem.400");
        }
    }

    private void pass(MultipartHttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var verdict = verdict(request);
        try {
            request.setAttribute(VERDICT, verdict);
            chain.doFilter(request, response);
        } finally {
            if (verdict.file() != null) verdict.file().close();
        }
    }

    private Verdict verdict(MultipartHttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        var file = request.getFile("file");
        if (file == null || !PLACE.matcher(path).matches()) return new Verdict(null, null, null);
        try (var content = file.getInputStream()) {
            return new Verdict(attachments.judge(file.getOriginalFilename(), content), null, null);
        } catch (AttachmentRefused refused) {
            return new Verdict(null, refused, null);
        } catch (IOException broken) {
            return new Verdict(null, null, broken);
        }
    }
}
