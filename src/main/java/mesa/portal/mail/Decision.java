package mesa.portal.mail;

import java.util.Arrays;
import java.util.Optional;
import mesa.intake.mail.kept.Fate;

/** What became of a message when somebody of the desk decided about it, as it stands in an address. */
enum Decision {
    /** It opened a ticket. */
    TICKET,
    /** It is a comment on a ticket. */
    COMMENT,
    /** It is noted at a ticket, where only the desk sees it. */
    NOTE,
    /** It waits at a ticket for somebody's decision. */
    HELD,
    /** It is still here: what was wrong with it still is. */
    STILL_HERE,
    /** It was deleted. */
    DELETED,
    /** Somebody else was faster. */
    GONE;

    static Decision of(Fate fate) {
        return switch (fate.kind()) {
            case TICKET -> TICKET;
            case COMMENT -> COMMENT;
            case NOTE -> NOTE;
            case HELD -> HELD;
            case QUARANTINE, IGNORED, BUSY, NOT_YET -> STILL_HERE;
            case KNOWN -> GONE;
        };
    }

    static Optional<Decision> of(String name) {
        return Arrays.stream(values())
                .filter(decision -> decision.name().equals(name))
                .findAny();
    }
}
