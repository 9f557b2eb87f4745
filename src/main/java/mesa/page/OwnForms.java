package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mesa.access.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form that somebody else filled in: its field {@code person} says who, and meanwhile another person has
 * logged in at the same browser. So nobody's words go out, or are kept, in somebody else's name.
 */
@Component
class OwnForms implements HandlerInterceptor {

    private final ObjectProvider<CurrentPerson> currentPerson;

    OwnForms(ObjectProvider<CurrentPerson> currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!request.getMethod().equals("POST") || isOfWhoIsIn(request.getParameter("person"))) return true;
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    private boolean isOfWhoIsIn(String person) {
        return person == null
                || currentPerson
                        .getObject()
                        .find()
                        .map(who -> who.id().toString().equals(person))
                        .orElse(true);
    }
}
