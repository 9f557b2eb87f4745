package mesa.desk;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything that was found wrong with the desk's file, so that all of it can be corrected in one go. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void add(int line, String reason, Object... details) {
        found.add(new Problem(line, reason.formatted(details)));
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** In the order of the file. */
    List<Problem> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
