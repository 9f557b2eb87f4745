package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import mesa.access.CurrentPerson;
import mesa.desk.Desk;
import mesa.directory.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** What stands on every page's frame: whose desk it is and how to reach it (A7), who is logged in, light or dark. */
@ControllerAdvice
class PageFrame {

    private final ObjectProvider<Desk> desk;
    private final CurrentPerson currentPerson;

    PageFrame(ObjectProvider<Desk> desk, CurrentPerson currentPerson) {
        this.desk = desk;
        this.currentPerson = currentPerson;
    }

    @ModelAttribute("desk")
    Desk desk() {
        return desk.getIfAvailable();
    }

    /** Whoever is logged in, null for nobody; asked only where a page names them. */
    @ModelAttribute("me")
    LazyContextVariable<Person> me() {
        return new LazyContextVariable<>() {
            @Override
            protected Person loadValue() {
                return Visitors.of(currentPerson).orElse(null);
            }
        };
    }

    @ModelAttribute("theme")
    String theme(HttpServletRequest request) {
        return PageTheme.of(request).code();
    }

    /** This page's address with what it was asked, for links that show it again in another way. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return PageAddress.of(request);
    }

    /** Takes out of what people send what can neither be shown nor kept, so that nothing of it counts as words. */
    @InitBinder
    void takeOutWhatIsNotShown(WebDataBinder fields) {
        fields.registerCustomEditor(String.class, new Shown());
    }

    private static class Shown extends PropertyEditorSupport {

        private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

        @Override
        public void setAsText(String text) {
            setValue(text == null ? null : NOT_SHOWN.matcher(text).replaceAll(""));
        }
    }
}
