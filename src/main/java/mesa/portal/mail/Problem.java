package mesa.portal.mail;

import java.util.Arrays;

/** Why a message could not be let in as it was asked. */
enum Problem {
    /** What was typed is no number of a ticket. */
    NO_TICKET,
    /** What it says is not enough for a ticket. */
    NOT_A_TICKET,
    /** Nothing in the message can be read. */
    UNREADABLE,
    /** Nobody could look at its files: to be let in later. */
    FILES_NOT_JUDGED;

    /** The problem of that name, or null. */
    static Problem of(String name) {
        return Arrays.stream(values())
                .filter(problem -> problem.name().equals(name))
                .findAny()
                .orElse(null);
    }
}
