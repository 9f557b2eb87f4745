package mesa.intake;

import java.util.Map;

/** A ticket can't be opened as it was asked for. */
public class InvalidTicket extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> problems;

    public InvalidTicket(Map<String, String> problems) {
        super("Invalid ticket: " + problems);
        this.problems = Map.copyOf(problems);
    }

    /** Field to message key, such as {@code service} to {@code ticket.service.unknown}. */
    public Map<String, String> problems() {
        return problems;
    }
}
