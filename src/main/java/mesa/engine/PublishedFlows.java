package mesa.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flows of the desk that anybody may see (B24): the processes that the rule table {@code SelectLifecycle} leads to
 * now, and those that they call.
 */
@Service
@Transactional(readOnly = true)
public class PublishedFlows {

    private final RepositoryService repository;
    private final FlowCharts charts;

    PublishedFlows(RepositoryService repository, FlowCharts charts) {
        this.repository = repository;
        this.charts = charts;
    }

    /** Each process that a ticket may follow, with those that it calls after it. */
    public List<List<PublishedFlow>> all() {
        return lifecycles().stream()
                .map(this::withCalled)
                .filter(flows -> !flows.isEmpty())
                .toList();
    }

    /** Whether a drawing is of such a process. */
    public boolean isPublished(String definitionId) {
        return all().stream()
                .flatMap(List::stream)
                .anyMatch(flow -> flow.definitionId().equals(definitionId));
    }

    private List<String> lifecycles() {
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(LifecycleStarter.RULES)
                .latestVersion()
                .singleResult();
        return LifecycleRules.processesIn(repository.getDmnModelInstance(table.getId()));
    }

    private List<PublishedFlow> withCalled(String process) {
        Map<String, PublishedFlow> found = new LinkedHashMap<>();
        for (Collection<String> open = List.of(process); !open.isEmpty(); ) {
            var next = latest(open);
            next.forEach(flow -> found.put(flow.key(), flow));
            open = next.stream()
                    .flatMap(flow -> flow.calls().stream())
                    .filter(called -> !found.containsKey(called))
                    .distinct()
                    .toList();
        }
        return List.copyOf(found.values());
    }

    private List<PublishedFlow> latest(Collection<String> processes) {
        var versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .latestVersion()
                .list();
        return processes.stream()
                .flatMap(key -> versions.stream()
                        .filter(version -> version.getKey().equals(key))
                        .map(this::read))
                .toList();
    }

    private PublishedFlow read(ProcessDefinition version) {
        return charts.published(version.getId(), version.getKey());
    }
}
