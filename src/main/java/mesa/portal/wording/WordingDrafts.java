package mesa.portal.wording;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mesa.ticket.Drafts;
import org.springframework.stereotype.Component;

/** Keeps a wording that is still being written, so that nothing of it is lost. */
@Component
class WordingDrafts {

    private final Drafts drafts;

    WordingDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    Optional<TypedWording> find(UUID person, String mail, String language) {
        return drafts.find(person, place(mail, language)).map(draft -> {
            var fields = draft.fields();
            return new TypedWording(
                    fields.get("subject"),
                    fields.get("body"),
                    Long.valueOf(fields.getOrDefault("known", "0")),
                    fields.get("ticket"));
        });
    }

    /** Keeps it; what is longer than any draft is only shown again. */
    void keep(UUID person, String mail, String language, TypedWording typed) {
        var fields = Map.of(
                "subject",
                typed.subject(),
                "body",
                typed.body(),
                "known",
                String.valueOf(typed.known()),
                "ticket",
                typed.ticket());
        if (Drafts.length(fields) <= Drafts.LONGEST) drafts.save(person, place(mail, language), fields);
    }

    void discard(UUID person, String mail, String language) {
        drafts.discard(person, place(mail, language));
    }

    private static String place(String mail, String language) {
        return "wording:" + language + "/" + mail;
    }
}
