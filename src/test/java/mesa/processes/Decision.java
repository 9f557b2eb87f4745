package mesa.processes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** A rule table's file, and what is wrong with it. */
record Decision(Path file, DmnModelInstance model) {

    /** Only one row is right, the first row that fits is right, or every row that fits counts. */
    private static final Set<HitPolicy> POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);

    static Decision read(Path file) {
        return new Decision(file, Dmn.readModelFromFile(file.toFile()));
    }

    Stream<String> complaints() {
        return Stream.of(naming(), history(), policies(), documentation(), spanish())
                .flatMap(Function.identity());
    }

    private Stream<org.camunda.bpm.model.dmn.instance.Decision> decisions() {
        return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.Decision.class).stream();
    }

    private Stream<String> naming() {
        var ids = decisions().map(decision -> decision.getId()).toList();
        return ids.equals(List.of(ModelFiles.nameOf(file)))
                ? Stream.of()
                : Stream.of("the file must hold just one decision of its name: " + ids);
    }

    private Stream<String> history() {
        return decisions()
                .filter(decision -> decision.getCamundaHistoryTimeToLiveString() == null)
                .map(decision -> decision.getId() + " does not say how long its history is kept");
    }

    private Stream<String> policies() {
        return model.getModelElementsByType(DecisionTable.class).stream()
                .filter(table -> !POLICIES.contains(table.getHitPolicy()))
                .map(table -> table.getId() + " has the hit policy " + table.getHitPolicy());
    }

    private Stream<String> documentation() {
        return decisions()
                .filter(decision ->
                        decision.getChildElementsByType(Description.class).isEmpty())
                .map(decision -> decision.getId() + " has no description");
    }

    private Stream<String> spanish() {
        return Labels.complaints(file, words(), id -> model.getModelElementById(id) != null);
    }

    private Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        decisions().forEach(decision -> words.put(decision.getId(), decision.getName()));
        model.getModelElementsByType(Input.class).forEach(input -> words.put(input.getId(), input.getLabel()));
        model.getModelElementsByType(Output.class).forEach(output -> words.put(output.getId(), output.getLabel()));
        return words;
    }
}
