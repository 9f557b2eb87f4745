package mesa.portal.diagram;

import mesa.desk.Desk;
import mesa.engine.LiveDiagrams;
import mesa.ticket.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The live diagram of a ticket for the page that shows the ticket; who may see it, that page decides. */
@Component
public class Diagrams {

    private final LiveDiagrams diagrams;
    private final Desk desk;

    Diagrams(LiveDiagrams diagrams, Desk desk) {
        this.diagrams = diagrams;
        this.desk = desk;
    }

    /** Gives the page what the fragment {@code portal/diagram :: diagram} shows, as {@code diagrams}. */
    public void addTo(Model model, TicketNumber number) {
        model.addAttribute(
                "diagrams",
                new ShownDiagrams(diagrams.of(number), desk.language().getLanguage()));
    }

    /** A drawing that the ticket follows or followed; of any other it is not said that it exists. */
    public ResponseEntity<byte[]> drawing(TicketNumber number, String definitionId) {
        if (diagrams.of(number).stream()
                .noneMatch(diagram -> diagram.definitionId().equals(definitionId))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return DrawingAnswer.of(diagrams.drawing(definitionId));
    }
}
