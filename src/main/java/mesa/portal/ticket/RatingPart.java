package mesa.portal.ticket;

import java.time.Duration;
import mesa.access.SignedLinks;
import mesa.survey.Surveys;
import mesa.ticket.TicketStatus;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The way to the survey for whoever asked, as long as it can be answered (A16). */
@Component
@Order(16)
class RatingPart implements PagePart {

    private final Surveys surveys;
    private final SignedLinks links;

    RatingPart(Surveys surveys, SignedLinks links) {
        this.surveys = surveys;
        this.links = links;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("rating", isAsked(visit) ? address(visit) : null);
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private boolean isAsked(Visit visit) {
        return visit.requester()
                && visit.ticket().status() == TicketStatus.CLOSED
                && surveys.find(visit.number())
                        .filter(survey -> !surveys.isClosed(survey))
                        .isPresent();
    }

    private String address(Visit visit) {
        return "/survey/" + links.sign("survey", visit.number().value(), Duration.ofDays(1));
    }
}
