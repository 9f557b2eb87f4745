package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mesa.access.CurrentPerson;
import mesa.api.MessageView.ActorView;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.TicketVisibility;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A ticket's files: streamed in and out, given back as files and never as pages. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/attachments")
@Tag(name = "Attachments")
class AttachmentsResource {

    private final Attachments attachments;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    AttachmentsResource(Attachments attachments, TicketVisibility visible, CurrentPerson currentPerson) {
        this.attachments = attachments;
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    /** A file kept with a ticket. */
    @Schema(name = "Attachment")
    record AttachmentView(
            UUID id,
            String fileName,

            @Schema(description = "What the content is, told from the content itself")
            String mediaType,

            @Schema(description = "Bytes") long size,

            @Schema(description = "Whether only the desk's own people may see it")
            boolean internal,

            @Schema(description = "Whether ?preview shows it in a browser: PNG, GIF, JPG")
            boolean previewable,

            ActorView addedBy,
            Instant addedAt) {

        static AttachmentView of(Attachment file) {
            return new AttachmentView(
                    file.id(),
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.internal(),
                    file.isPreviewable(),
                    ActorView.of(file.addedBy()),
                    file.addedAt());
        }
    }

    @GetMapping
    @Operation(summary = "The ticket's files, oldest first")
    List<AttachmentView> files(@PathVariable String number) {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        return attachments.of(ticket, person.isStaff()).stream()
                .map(AttachmentView::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a file",
            description = "Judged by its content: pictures PNG, GIF, JPG; BMP inside a ZIP or RAR (E25); no programs.")
    ResponseEntity<AttachmentView> add(
            @PathVariable String number,
            @RequestPart("file") MultipartFile file,
            @Parameter(description = "Only for the desk's own people") @RequestParam(defaultValue = "false")
                    boolean internal,
            HttpServletRequest request)
            throws IOException {
        var person = currentPerson.get();
        var ticket = visible.get(number, person).number();
        if (internal && !person.isStaff()) throw new AccessDeniedException("Internal files are the desk's");
        var kept = attachments.add(ticket, Uploads.fileOf(request), internal, Acting.as(person));
        var place = URI.create("/api/v1/tickets/" + ticket + "/attachments/" + kept.id());
        return ResponseEntity.created(place).body(AttachmentView.of(kept));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A file's content", description = "With ?preview, pictures are shown instead of saved.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    void content(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(required = false) String preview,
            HttpServletResponse response)
            throws IOException {
        var person = currentPerson.get();
        var file = attachments
                .find(visible.get(number, person).number(), id)
                .filter(found -> person.isStaff() || !found.internal())
                .orElseThrow(() -> new NothingHere("api.problem.no-file"));
        describe(file, preview != null && file.isPreviewable(), response);
        attachments.copy(file.id(), response.getOutputStream());
    }

    private static void describe(Attachment file, boolean shown, HttpServletResponse response) {
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setContentType(shown ? file.mediaType() : MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLengthLong(file.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
