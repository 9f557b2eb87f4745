package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import mesa.portal.diagram.Diagrams;
import mesa.portal.files.SentFile;
import mesa.ticket.Attachments;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives out a ticket's files: to be saved, or with {@code ?preview} a picture to be looked at; never as a page. And the
 * drawings of the diagrams that the ticket follows.
 */
@Controller
@RequestMapping({"/tickets/{number}", "/visit/{token}"})
class TicketFiles {

    private final Attachments attachments;

    private final Diagrams diagrams;

    TicketFiles(Attachments attachments, Diagrams diagrams) {
        this.attachments = attachments;
        this.diagrams = diagrams;
    }

    @GetMapping("/diagram/{definition}")
    ResponseEntity<byte[]> drawing(Visit visit, @PathVariable String definition) {
        return diagrams.drawing(visit.number(), definition);
    }

    @GetMapping("/files/{id}")
    void file(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(required = false) String preview,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = attachments
                .find(visit.number(), id)
                .filter(found -> visit.staff() || !found.internal())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(file.sha256())) return;
        var shown = preview != null && file.isPreviewable();
        SentFile.describe(file.fileName(), shown ? file.mediaType() : null, file.size(), response);
        attachments.copy(file.id(), response.getOutputStream());
    }
}
