package mesa.engine;

import java.util.function.Predicate;

/**
 * What an output column of a rule table may say where it says anything.
 *
 * @param fault the message for what it may not
 */
public record RuleColumn(Predicate<String> allowed, String fault) {

    boolean allows(String said) {
        return allowed.test(said);
    }
}
