package mesa.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.ModelException;

/** Every row of the table that chooses a lifecycle names a process that is there: else nobody could open a ticket. */
final class LifecycleRules {

    static final String FILE = LifecycleStarter.RULES + ".dmn";

    private LifecycleRules() {}

    /** The rows that name a process which is neither deployed nor comes with this deployment. */
    static List<ModelRules.Finding> findingsIn(byte[] table, DeploymentEntity deployment) {
        Predicate<String> isThere = process -> comesWith(deployment, process) || isDeployed(process);
        try {
            return rowsOf(Dmn.readModelFromStream(new ByteArrayInputStream(table)))
                    .filter(entry -> !isThere.test(processIn(entry)))
                    .map(entry -> new ModelRules.Finding(
                            entry.getId(), LifecycleStarter.RULES, "model.no-such-process", processIn(entry)))
                    .toList();
        } catch (ModelException unreadable) {
            return List.of();
        }
    }

    /** The processes that a ticket may come to follow, in the order of the rows. */
    static List<String> processesIn(DmnModelInstance table) {
        return rowsOf(table).map(LifecycleRules::processIn).distinct().toList();
    }

    private static Stream<OutputEntry> rowsOf(DmnModelInstance table) {
        return table.getModelElementsByType(OutputEntry.class).stream();
    }

    private static String processIn(OutputEntry entry) {
        return entry.getTextContent().strip().replace("\"", "");
    }

    private static boolean comesWith(DeploymentEntity deployment, String process) {
        return deployment.getResources().keySet().stream()
                .anyMatch(file -> file.equals(process + ".bpmn") || file.endsWith("/" + process + ".bpmn"));
    }

    private static boolean isDeployed(String process) {
        return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKey(process)
                != null;
    }
}
