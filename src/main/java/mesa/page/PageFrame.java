package mesa.page;

import mesa.desk.Desk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
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
}
