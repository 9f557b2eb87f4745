package mesa.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Looks at everything that is deployed, also from the Modeler into the running desk: what the desk could not run is
 * refused with the element named, in the words of whoever deploys it; labels are put into the desk's language.
 */
@Component
class DeploymentGuard implements Deployer {

    private final ModelRules rules;
    private final List<FurtherRules> further;
    private final ModelLabels labels;
    private final MessageSource messages;
    private final ActingPerson acting;

    DeploymentGuard(
            VocabularyBeans beans,
            ElementTemplates templates,
            List<FurtherRules> further,
            ModelLabels labels,
            MessageSource messages,
            ActingPerson acting) {
        this.rules = new ModelRules(beans::containsKey, templates::offer);
        this.further = further;
        this.labels = labels;
        this.messages = messages;
        this.acting = acting;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(model -> look(model, deployment));
        }
    }

    private void look(ResourceEntity model, DeploymentEntity deployment) {
        var name = bareName(model.getName());
        if (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form")) {
            refuseIfAny(name, allFindingsIn(name, model.getBytes(), deployment));
            model.setBytes(labels.inDeskLanguage(name, model.getBytes()));
        }
    }

    private List<ModelRules.Finding> allFindingsIn(String name, byte[] model, DeploymentEntity deployment) {
        var findings = new ArrayList<>(findingsIn(name, model, deployment));
        further.forEach(rules -> findings.addAll(rules.findingsIn(name, model)));
        return findings;
    }

    private List<ModelRules.Finding> findingsIn(String name, byte[] model, DeploymentEntity deployment) {
        if (name.endsWith(".bpmn")) {
            return diagramFindings(name, model);
        }
        if (name.equals(LifecycleRules.FILE)) {
            return LifecycleRules.findingsIn(model, deployment);
        }
        return name.endsWith(".form") ? formFindings(name, model) : List.of();
    }

    /** What can't be read at all is left to the engine, which says where. */
    private List<ModelRules.Finding> diagramFindings(String name, byte[] model) {
        try {
            return rules.check(name, Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
        } catch (ModelException unreadable) {
            return List.of();
        }
    }

    private static List<ModelRules.Finding> formFindings(String name, byte[] form) {
        var findings = new ArrayList<ModelRules.Finding>();
        FormLabels.textFieldsOf(form).stream()
                .filter(field -> !Facts.TEXTS.contains(field))
                .forEach(field -> findings.add(new ModelRules.Finding(
                        field,
                        field,
                        "model.text-field",
                        String.join(", ", Facts.TEXTS.stream().sorted().toList()))));
        var wanted = FormLabels.idOf(form) + ".form";
        if (!name.equals(wanted)) {
            findings.add(new ModelRules.Finding(name, name, "model.file-name", wanted));
        }
        return findings;
    }

    private void refuseIfAny(String fileName, List<ModelRules.Finding> findings) {
        if (!findings.isEmpty()) {
            var problems = findings.stream().map(this::problem).toList();
            var all = problems.stream().map(Problem::getMessage).collect(Collectors.joining("; "));
            throw new ParseException(say("model.refused", fileName, all), fileName, problems, List.of());
        }
    }

    private Problem problem(ModelRules.Finding finding) {
        return new Refusal(say(finding.key(), finding.label(), finding.detail()), finding.element());
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, acting.language());
    }

    private static String bareName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Refusal(String message, String element) implements Problem {

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return element;
        }

        @Override
        public List<String> getElementIds() {
            return List.of(element);
        }
    }
}
