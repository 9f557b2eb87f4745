package mesa.access;

import java.nio.charset.StandardCharsets;
import mesa.directory.Person;

/** A new password is not good enough; the message key says why. */
public class PasswordRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHORTEST = 8;
    private static final int MOST_BYTES = 72;

    private final String problem;

    private PasswordRefused(String problem) {
        super("Password refused: " + problem);
        this.problem = problem;
    }

    /** The message key, such as {@code password.too-short}. */
    public String problem() {
        return problem;
    }

    static void check(Person person, String password) {
        if (password == null || password.strip().length() < SHORTEST) throw new PasswordRefused("password.too-short");
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            throw new PasswordRefused("password.too-long");
        if (password.equalsIgnoreCase(person.username())) throw new PasswordRefused("password.same-as-username");
    }
}
