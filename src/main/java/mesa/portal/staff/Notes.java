package mesa.portal.staff;

import java.util.List;
import java.util.Map;
import mesa.directory.Person;
import mesa.engine.Attempts;
import mesa.portal.files.FilePicker;
import mesa.portal.files.FilePicker.Picked;
import mesa.portal.staff.StaffTickets.Work;
import mesa.ticket.Drafts;
import mesa.ticket.MessageKind;
import mesa.ticket.Posting;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What the desk's own people note for each other: begun, kept while they write, and posted with its files. */
@Component
class Notes {

    /** How many characters a note may have; more is a file. */
    static final int LONGEST = 50_000;

    private static final String WORDS = "words";

    private final Posting posting;
    private final Drafts drafts;
    private final Attempts attempts;
    private final FilePicker picker;

    Notes(Posting posting, Drafts drafts, Attempts attempts, FilePicker picker) {
        this.picker = picker;
        this.posting = posting;
        this.drafts = drafts;
        this.attempts = attempts;
    }

    /** Where the note of a ticket is kept while somebody writes it. */
    static String place(TicketNumber number) {
        return "note:" + number;
    }

    /** What that person has begun, or nothing. */
    String begun(Person person, TicketNumber number) {
        return drafts.find(person.id(), place(number))
                .map(draft -> draft.fields().get(WORDS))
                .orElse("");
    }

    /** Keeps what was typed so far, as much of it as a note may have. */
    void keep(Work work, String words) {
        drafts.save(
                work.person().id(),
                place(work.number()),
                Map.of(WORDS, words.substring(0, Math.min(words.length(), LONGEST))));
    }

    /** The files that are to go with the note, for the picker. */
    Picked picked(Person person, TicketNumber number) {
        return picked(person, number, List.of());
    }

    /** As {@link #picked(Person, TicketNumber)}, with what was said of those that were refused. */
    Picked picked(Person person, TicketNumber number, List<String> refusals) {
        return picker.show(StaffTickets.base(number) + "/note", person.id(), place(number), refusals);
    }

    /** Takes files for the note; gives the reason for each that is refused. */
    List<String> take(Work work, List<MultipartFile> picked) {
        return picker.take(work.person().id(), place(work.number()), picked == null ? List.of() : picked);
    }

    /** Posts the note with its files, for the desk's own people only. */
    void post(Work work, String words) {
        attempts.at(() -> posting.send(work.number(), MessageKind.NOTE, words, place(work.number()), work.actor()));
    }
}
