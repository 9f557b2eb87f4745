package mesa.portal.diagram;

import mesa.desk.Desk;
import mesa.engine.LiveDiagrams;
import mesa.engine.PublishedFlows;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page on which the desk publishes how tickets are worked on (B24), for everybody and without a log-in. */
@Controller
@RequestMapping("/flow")
class FlowPage {

    private final PublishedFlows flows;
    private final LiveDiagrams diagrams;
    private final Desk desk;

    FlowPage(PublishedFlows flows, LiveDiagrams diagrams, Desk desk) {
        this.flows = flows;
        this.diagrams = diagrams;
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("lifecycles", flows.all());
        model.addAttribute("language", desk.language().getLanguage());
        return "portal/flow";
    }

    @GetMapping("/diagram/{definitionId}")
    ResponseEntity<byte[]> drawing(@PathVariable String definitionId) {
        if (!flows.isPublished(definitionId)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return DrawingAnswer.of(diagrams.drawing(definitionId));
    }
}
