package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import mesa.access.CurrentPerson;
import mesa.ticket.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What I have typed and not sent yet; everybody has drafts of their own. */
@RestController
@RequestMapping("/api/v1/drafts/{place}")
@Tag(name = "Drafts")
class DraftsResource {

    private final Drafts drafts;
    private final DraftPlaces places;
    private final CurrentPerson currentPerson;

    DraftsResource(Drafts drafts, DraftPlaces places, CurrentPerson currentPerson) {
        this.drafts = drafts;
        this.places = places;
        this.currentPerson = currentPerson;
    }

    /** What was typed. */
    @Schema(name = "Draft")
    record DraftView(
            @Schema(description = "Field to text; empty when nothing is kept")
            Map<String, String> fields,

            @Schema(nullable = true) Instant savedAt) {

        private static final DraftView NOTHING = new DraftView(Map.of(), null);
    }

    /** What is to be kept. */
    @Schema(name = "NewDraft")
    record NewDraftView(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Field to text, at most 60,000 characters together; nothing forgets the draft")
            Map<String, String> fields) {}

    @GetMapping
    @Operation(
            summary = "What I typed at a place",
            description =
                    "Places: new-ticket, reply:INC-100067; for the desk's own people note:INC-100067, phone-call.")
    DraftView typed(@PathVariable String place) {
        var me = currentPerson.get();
        return drafts.find(me.id(), places.named(place, me))
                .map(draft -> new DraftView(draft.fields(), draft.savedAt()))
                .orElse(DraftView.NOTHING);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keep what I type",
            description = "In place of what is kept there; goes away after 30 days in which nobody touched it.")
    void keep(@PathVariable String place, @RequestBody NewDraftView typed) {
        var me = currentPerson.get();
        var named = places.named(place, me);
        if (typed.fields() == null) throw new WrongField("fields", "api.problem.missing");
        if (Drafts.length(typed.fields()) > Drafts.LONGEST)
            throw new WrongField("fields", "api.problem.too-long", Drafts.LONGEST);
        drafts.save(me.id(), named, typed.fields());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forget what I typed")
    void forget(@PathVariable String place) {
        var me = currentPerson.get();
        drafts.discard(me.id(), places.named(place, me));
    }
}
