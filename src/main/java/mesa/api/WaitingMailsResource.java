package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import mesa.access.CurrentPerson;
import mesa.intake.mail.Quarantine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many messages wait to be looked at, for the desk's own people wherever they work. */
@RestController
@RequestMapping("/api/v1/waiting-mails")
@Tag(name = "Desk")
class WaitingMailsResource {

    private final Quarantine quarantine;
    private final CurrentPerson currentPerson;

    WaitingMailsResource(Quarantine quarantine, CurrentPerson currentPerson) {
        this.quarantine = quarantine;
        this.currentPerson = currentPerson;
    }

    /** A number to be shown beside the way there. */
    @Schema(name = "WaitingMails")
    record WaitingMailsView(
            @Schema(description = "Became neither ticket nor comment, and nobody has decided yet")
            long count) {}

    @GetMapping
    @Operation(summary = "How many mails wait to be looked at", description = "Only for the desk's own people.")
    WaitingMailsView waiting() {
        if (!currentPerson.get().isStaff()) throw new NothingHere("api.problem.404");
        return new WaitingMailsView(quarantine.count());
    }
}
