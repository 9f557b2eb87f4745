package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.desk.Desk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language in which a page or an answer is given: what the person chose ({@code ?lang=en}, remembered in a cookie),
 * else what is known of the person, else the first language of the browser that Mesa speaks, else the desk's own.
 * Programs choose by {@code Accept-Language} alone.
 */
@Component("localeResolver")
public class PageLanguage implements LocaleResolver, HandlerInterceptor {

    private static final List<String> SPOKEN = List.of("es", "en");
    private static final String COOKIE = "MESA-LANG";
    private static final String PERSON = PageLanguage.class.getName() + ".person";

    private final ObjectProvider<Desk> desk;
    private final ObjectProvider<CurrentPerson> currentPerson;

    PageLanguage(ObjectProvider<Desk> desk, ObjectProvider<CurrentPerson> currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    /** Speaks the person's own language in this answer, unless they chose another; null changes nothing. */
    public void prefer(HttpServletRequest request, Locale person) {
        request.setAttribute(PERSON, person);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request)
                .or(() -> remembered(request))
                .or(() -> ofPerson(request))
                .or(() -> ofBrowser(request))
                .orElseGet(this::ofDesk);
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var cookie = ResponseCookie.from(COOKIE, locale == null ? "" : locale.getLanguage())
                .path("/")
                .maxAge(locale == null ? Duration.ZERO : Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request).ifPresent(language -> setLocale(request, response, language));
        return true;
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        return spoken(request.getParameter("lang"));
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || isFromProgram(request) ? Optional.empty() : spoken(cookie.getValue());
    }

    private Optional<Locale> ofPerson(HttpServletRequest request) {
        if (request.getAttribute(PERSON) instanceof Locale person) return spoken(person.getLanguage());
        if (isFromProgram(request)) return Optional.empty();
        return Visitors.of(currentPerson.getObject())
                .flatMap(person -> spoken(person.language().getLanguage()));
    }

    private static Optional<Locale> ofBrowser(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .map(PageLanguage::spoken)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Locale ofDesk() {
        var own = desk.getIfAvailable();
        return own == null ? Locale.forLanguageTag("es") : own.language();
    }

    private static Optional<Locale> spoken(String language) {
        return language != null && SPOKEN.contains(language)
                ? Optional.of(Locale.forLanguageTag(language))
                : Optional.empty();
    }

    private static boolean isFromProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
