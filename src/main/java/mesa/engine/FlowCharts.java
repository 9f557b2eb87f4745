package mesa.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The deployed diagrams, each read once: a deployed version never changes. */
@Component
class FlowCharts {

    private final RepositoryService repository;
    private final Map<String, FlowChart> charts = new ConcurrentHashMap<>();
    private final Map<String, PublishedFlow> flows = new ConcurrentHashMap<>();
    private final Map<String, byte[]> drawings = new ConcurrentHashMap<>();

    FlowCharts(RepositoryService repository) {
        this.repository = repository;
    }

    FlowChart get(String definitionId, String key) {
        return charts.computeIfAbsent(
                definitionId, id -> FlowChartReader.read(id, key, repository.getBpmnModelInstance(id)));
    }

    /** What it says to the public. */
    PublishedFlow published(String definitionId, String key) {
        var chart = get(definitionId, key);
        return flows.computeIfAbsent(
                definitionId, id -> PublishedFlowReader.read(repository.getBpmnModelInstance(id), chart, key));
    }

    /** What is needed to draw it, and nothing else. */
    byte[] drawing(String definitionId) {
        return drawings.computeIfAbsent(definitionId, id -> Drawing.of(repository.getProcessModel(id)));
    }
}
