package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import mesa.access.CurrentPerson;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketVisibility;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the controllers of a ticket's pages their {@link Visit}, and the templates {@code visit} and {@code ticket}.
 */
@Configuration(proxyBeanMethods = false)
class VisitArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final VisitLinks links;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    VisitArgument(VisitLinks links, TicketVisibility visible, CurrentPerson currentPerson) {
        this.links = links;
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        try {
            var visit = visit(request.getNativeRequest(HttpServletRequest.class));
            page.addAttribute("visit", visit).addAttribute("ticket", visit.ticket());
            return visit;
        } catch (TicketNotFound hidden) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, hidden);
        }
    }

    private Visit visit(HttpServletRequest request) {
        var named = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return named.get("token") instanceof String token
                ? links.open(purpose(request), token, request)
                : loggedIn((String) named.get("number"));
    }

    /** What the link is for: the first part of the address, such as {@code visit} or {@code solution}. */
    private static String purpose(HttpServletRequest request) {
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return pattern.split("/")[1];
    }

    private Visit loggedIn(String number) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person);
        return new Visit(
                ticket,
                person,
                false,
                visible.isRequester(ticket, person),
                visible.mayDecide(ticket, person),
                "/tickets/" + ticket.number());
    }
}
