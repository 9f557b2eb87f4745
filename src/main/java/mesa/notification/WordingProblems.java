package mesa.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a wording, collected while it is read; it knows which facts the mail has. */
final class WordingProblems {

    private final Set<String> facts;
    private final List<WordingProblem> found = new ArrayList<>();

    /** @param facts their names, or null where every name may be one */
    WordingProblems(Set<String> facts) {
        this.facts = facts;
    }

    void add(int line, String reason, String detail) {
        found.add(new WordingProblem(line, reason, detail));
    }

    /** Takes it as a problem when the mail has no such fact. */
    void know(String fact, int line) {
        if (facts != null && !facts.contains(fact)) {
            add(line, "unknown-fact", fact);
        }
    }

    List<WordingProblem> found() {
        return List.copyOf(found);
    }
}
