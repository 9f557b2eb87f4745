package mesa.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.engine.ModelRules.Finding;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/**
 * What the desk asks of the rule tables whose words it acts on: a wrong word there, or two rows that both count, would
 * stop every ticket.
 */
@Component
public class RuleTableRules implements FurtherRules {

    private final Map<String, GuardedTable> tables;

    public RuleTableRules(List<GuardedTable> tables) {
        this.tables = tables.stream().collect(Collectors.toMap(GuardedTable::table, Function.identity()));
    }

    @Override
    public List<Finding> findingsIn(String fileName, byte[] model) {
        if (!fileName.endsWith(".dmn")) {
            return List.of();
        }
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(model))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .filter(decision -> tables.containsKey(decision.getId()))
                    .flatMap(this::findingsIn)
                    .toList();
        } catch (ModelException unreadable) {
            return List.of();
        }
    }

    private Stream<Finding> findingsIn(Decision decision) {
        var columns = tables.get(decision.getId()).columns();
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return Stream.of(new Finding(decision.getId(), decision.getName(), "model.no-table", ""));
        }
        var findings = new ArrayList<Finding>();
        if (table.getHitPolicy() != HitPolicy.FIRST) {
            findings.add(new Finding(table.getId(), decision.getName(), "model.several-rows", ""));
        }
        var outputs = List.copyOf(table.getOutputs());
        IntStream.range(0, outputs.size())
                .forEach(place -> checkColumn(outputs.get(place), place, columns, table, findings));
        return findings.stream();
    }

    private static void checkColumn(
            Output output, int place, Map<String, RuleColumn> columns, DecisionTable table, List<Finding> findings) {
        var column = columns.get(output.getName());
        if (column == null) {
            var known = String.join(", ", columns.keySet().stream().sorted().toList());
            findings.add(new Finding(output.getId(), output.getName(), "model.unknown-output", known));
            return;
        }
        var row = 0;
        for (var rule : table.getRules()) {
            row++;
            var entry = List.copyOf(rule.getOutputEntries()).get(place);
            check(entry, "%s, %d".formatted(labelOf(output), row), column, findings);
        }
    }

    private static void check(OutputEntry entry, String label, RuleColumn column, List<Finding> findings) {
        var text =
                entry.getText() == null ? "" : entry.getText().getTextContent().strip();
        if (text.isEmpty() || text.equals("\"\"")) {
            return;
        }
        if (!text.matches("\"[^\"]*\"")) {
            findings.add(new Finding(entry.getId(), label, "model.not-a-text", text));
        } else if (!column.allows(text.substring(1, text.length() - 1).strip())) {
            findings.add(new Finding(entry.getId(), label, column.fault(), text));
        }
    }

    private static String labelOf(Output output) {
        return output.getLabel() == null ? output.getName() : output.getLabel();
    }
}
