package mesa.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartResolver;

/** Forms with files that are sent by REST. */
@Component
class Uploads {

    private final MultipartResolver forms;

    Uploads(MultipartResolver forms) {
        this.forms = forms;
    }

    /**
     * The request with its files at hand, so that they can be read more than once; they are gone when it is answered.
     *
     * @throws org.springframework.web.multipart.MultipartException when it is no form, or larger than the desk takes
     */
    HttpServletRequest unpacked(HttpServletRequest request) {
        return BodyLimit.isFile(request) ? forms.resolveMultipart(request) : request;
    }
}
