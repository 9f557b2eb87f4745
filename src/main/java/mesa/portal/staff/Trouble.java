package mesa.portal.staff;

import java.util.Optional;

/** Why something that one of the desk's own people did on the ticket's page was not done. */
enum Trouble {
    /** Somebody else took the task meanwhile, or it is done. */
    TASK_GONE("tasks", "staff-tasks"),
    /** The person can't have the task: they are not of its team. */
    NOT_OF_THE_TEAM("tasks", "staff-tasks"),
    /** Somebody else decided about the held answer meanwhile. */
    HELD_GONE("held", "held"),
    /** Nobody could look at the files of the held answer: to be accepted later. */
    FILES_NOT_JUDGED("held", "held"),
    /** There was nothing in the note. */
    NOTE_EMPTY("note", "note-words"),
    /** The note was longer than a message may be. */
    NOTE_LONG("note", "note-words"),
    /** A file was refused, and whoever sent it has no script that says which and why. */
    NOTE_FILES("note", "note-words"),
    /** Nobody said how the tickets belong together. */
    LINK_WAY("links", "link-way"),
    /** What was typed is no number of a ticket. */
    LINK_UNKNOWN("links", "link-other"),
    /** A ticket with itself. */
    LINK_ITSELF("links", "link-other", "link.refused.ITSELF"),
    /** The other ticket leads back to this one. */
    LINK_CIRCLE("links", "link-other", "link.refused.CIRCLE");

    private final String part;
    private final String field;
    private final String words;

    Trouble(String part, String field) {
        this.part = part;
        this.field = field;
        this.words = "staff.trouble." + AddressWord.of(this);
    }

    Trouble(String part, String field, String words) {
        this.part = part;
        this.field = field;
        this.words = words;
    }

    /** The part of the panel where it is said. */
    public String part() {
        return part;
    }

    /** The id of what has to be put right: the page is shown there, and the cursor stands in it. */
    String field() {
        return field;
    }

    /** The message key of what is said. */
    public String words() {
        return words;
    }

    /** As it stands in the page's address. */
    String code() {
        return AddressWord.of(this);
    }

    static Optional<Trouble> of(String code) {
        return AddressWord.find(Trouble.class, code);
    }
}
