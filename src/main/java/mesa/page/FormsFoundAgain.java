package mesa.page;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/**
 * Takes forms with files apart. A form that was sent when the session was over, and is found again after the log-in,
 * has its words but no body and no files any more.
 */
@Component("multipartResolver")
class FormsFoundAgain extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return super.isMultipart(request) && asItCame(request).getContentType() != null;
    }

    private static ServletRequest asItCame(ServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper ? asItCame(wrapper.getRequest()) : request;
    }
}
