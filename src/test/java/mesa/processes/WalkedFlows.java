package mesa.processes;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Writes down which flows of the desk's diagrams the tests walk, for {@link EveryPathIsWalkedIT} to look at. */
public final class WalkedFlows {

    private static final Path FOLDER = Path.of("target", "walked-flows");
    private static final Set<Object> WATCHED = ConcurrentHashMap.newKeySet();
    private static final Set<String> WALKED = ConcurrentHashMap.newKeySet();

    private WalkedFlows() {}

    /** Watches every flow of every diagram that the desk brings. */
    public static void watch(ProcessEngine engine) {
        if (WATCHED.add(engine)) {
            var configuration = ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
            configuration.getCommandExecutorTxRequired().execute(command -> {
                ModelFiles.diagrams().forEach(WalkedFlows::watch);
                return null;
            });
        }
    }

    private static void watch(Path diagram) {
        var process = ModelFiles.nameOf(diagram);
        var cache = Context.getProcessEngineConfiguration().getDeploymentCache();
        ProcessDefinitionEntity definition = cache.findDeployedLatestProcessDefinitionByKey(process);
        flowsOf(definition)
                .forEach(flow -> flow.addListener(ExecutionListener.EVENTNAME_TAKE, write(process, flow.getId())));
        behindEventGateways(diagram)
                .forEach(flow -> definition
                        .findActivity(flow.getTarget().getId())
                        .addListener(ExecutionListener.EVENTNAME_START, write(process, flow.getId())));
    }

    private static ExecutionListener write(String process, String flow) {
        return walker -> walked(process + "/" + flow);
    }

    /** An event behind an event-based gateway happens; the engine knows no flow to it. */
    private static Stream<SequenceFlow> behindEventGateways(Path diagram) {
        return Diagram.read(diagram)
                .all(SequenceFlow.class)
                .filter(flow -> flow.getSource() instanceof EventBasedGateway);
    }

    private static Stream<TransitionImpl> flowsOf(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(activity -> Stream.concat(leaving(activity), flowsOf(activity)));
    }

    private static Stream<TransitionImpl> leaving(ActivityImpl activity) {
        return activity.getOutgoingTransitions().stream().map(TransitionImpl.class::cast);
    }

    private static void walked(String flow) {
        if (WALKED.add(flow)) {
            try {
                Files.createDirectories(FOLDER);
                var file = FOLDER.resolve(ProcessHandle.current().pid() + ".txt");
                Files.write(file, List.of(flow), CREATE, APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What was walked so far, as {@code Diagram/Flow_id}. */
    static Set<String> all() {
        if (!Files.isDirectory(FOLDER)) {
            return Set.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.flatMap(WalkedFlows::linesOf).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
