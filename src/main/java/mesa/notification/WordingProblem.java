package mesa.notification;

/**
 * Why a wording can't be used.
 *
 * @param line of its text, from 1; 0 for the subject
 * @param reason the ending of the message {@code wording.problem.*} that says what is wrong
 * @param detail what the message names, or empty
 */
public record WordingProblem(int line, String reason, String detail) {}
