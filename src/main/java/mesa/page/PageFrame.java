package mesa.page;

import java.beans.PropertyEditorSupport;
import java.util.regex.Pattern;
import mesa.desk.Desk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands on every page's frame: whose desk it is and how to reach it (A7). */
@ControllerAdvice
class PageFrame {

    private final ObjectProvider<Desk> desk;

    PageFrame(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    @ModelAttribute("desk")
    Desk desk() {
        return desk.getIfAvailable();
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
