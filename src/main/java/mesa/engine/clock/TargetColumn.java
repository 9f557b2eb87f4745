package mesa.engine.clock;

import java.util.function.Predicate;

/**
 * What a column of a rule table about targets may say.
 *
 * @param fault the message for what it may not
 */
record TargetColumn(Predicate<String> allowed, String fault) {

    boolean allows(String said) {
        return allowed.test(said);
    }
}
