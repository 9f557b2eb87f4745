package mesa.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What a diagram must keep to so that the desk can run it. */
public final class ModelRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** The name that the engine's extensions once had; the engine still understands it. */
    private static final String FORMERLY = "http://activiti.org/bpmn";

    private static final Pattern STEP = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    /** The attributes by which the engine would run a class, a mail or a command that the desk does not know. */
    private static final List<String> CODE =
            List.of("class", "expression", "type", "formHandlerClass", "variableMappingClass");

    private static final List<String> STEPS = List.of("delegateExpression", "variableMappingDelegateExpression");

    private final Predicate<String> knownStep;
    private final Predicate<String> knownProperty;

    /**
     * @param knownStep tells whether a bean may stand in a diagram
     * @param knownProperty tells whether some step has a property of that name, beside the {@link Word}s that all have
     */
    public ModelRules(Predicate<String> knownStep, Predicate<String> knownProperty) {
        this.knownStep = knownStep;
        this.knownProperty = knownProperty;
    }

    /**
     * Something that a diagram may not do.
     *
     * @param element the id of the element
     * @param label its label, or its id when it has none
     * @param key the message that says what is wrong
     * @param detail what the message names, or empty
     */
    public record Finding(String element, String label, String key, String detail) {}

    /** Everything that is wrong with a diagram under that file name; empty when nothing is. */
    public List<Finding> check(String fileName, BpmnModelInstance diagram) {
        var findings = new ArrayList<Finding>();
        var root = diagram.getDocument().getRootElement();
        var processes = root.getChildElements().stream()
                .filter(child -> is(child, "process") && "true".equals(child.getAttribute("isExecutable")))
                .toList();
        processes.forEach(process -> checkProcess(fileName, process, findings));
        processes.stream().skip(1).forEach(more -> findings.add(finding(more, "model.one-process", fileName)));
        processes.stream().flatMap(ModelRules::withChildren).forEach(element -> checkElement(element, findings));
        return findings;
    }

    private static void checkProcess(String fileName, DomElement process, List<Finding> findings) {
        var wanted = process.getAttribute("id") + ".bpmn";
        if (!fileName.equals(wanted)) {
            findings.add(finding(process, "model.file-name", wanted));
        }
        if (process.getAttribute(CAMUNDA, "historyTimeToLive") == null) {
            findings.add(finding(process, "model.history-time-to-live", ""));
        }
        var picture = withChildren(process.getRootElement()).anyMatch(element -> is(element, "BPMNShape"));
        if (!picture) {
            findings.add(finding(process, "model.no-picture", ""));
        }
    }

    private void checkElement(DomElement element, List<Finding> findings) {
        switch (element.getLocalName()) {
            case "userTask" -> checkHasOneOf(element, "model.no-form", findings, "formRef");
            case "businessRuleTask" -> checkHasOneOf(element, "model.no-rules", findings, "decisionRef");
            case "connector", "constraint" -> findings.add(finding(element, "model.code", element.getLocalName()));
            case "scriptTask", "script" -> findings.add(finding(element, "model.script", ""));
            case "property" -> checkWord(element, findings);
            case "conditionExpression" -> checkCondition(element, findings);
            default -> {}
        }
        checkCode(element, findings);
    }

    private static void checkHasOneOf(DomElement element, String key, List<Finding> findings, String... attributes) {
        if (Stream.of(attributes).allMatch(attribute -> extension(element, attribute) == null)) {
            findings.add(finding(element, key, ""));
        }
    }

    private static void checkCondition(DomElement condition, List<Finding> findings) {
        if (condition.getAttribute("language") != null) {
            findings.add(finding(condition, "model.script", ""));
        }
    }

    private void checkWord(DomElement property, List<Finding> findings) {
        if (!List.of(CAMUNDA, FORMERLY).contains(property.getNamespaceURI())) {
            return;
        }
        var name = property.getAttribute("name");
        Word.of(name).ifPresentOrElse(word -> checkValue(word, property, findings), () -> {
            if (!knownProperty.test(name)) {
                findings.add(finding(property, "model.unknown-property", name));
            }
        });
    }

    private static void checkValue(Word word, DomElement property, List<Finding> findings) {
        var value = property.getAttribute("value");
        if (!word.allows(value)) {
            var choices = String.join(", ", word.choices());
            findings.add(finding(property, "model.unknown-value", "%s = %s (%s)".formatted(word.id(), value, choices)));
        } else if (needsReason(word, value) && !neighbourSays(property, Word.WAITING_REASON)) {
            findings.add(finding(property, "model.no-waiting-reason", word.id()));
        }
    }

    private static boolean needsReason(Word word, String value) {
        return switch (word) {
            case TICKET_STATUS, STATUS_WHEN_CLAIMED -> value.equals("WAITING");
            case CLOCK -> value.contains(ClockWord.PAUSE.toString());
            default -> false;
        };
    }

    private static boolean neighbourSays(DomElement property, Word word) {
        return property.getParentElement().getChildElements().stream()
                .anyMatch(neighbour -> word.id().equals(neighbour.getAttribute("name")));
    }

    private void checkCode(DomElement element, List<Finding> findings) {
        CODE.forEach(attribute -> {
            var code = extension(element, attribute);
            if (code != null) {
                findings.add(finding(element, "model.code", code));
            }
        });
        STEPS.forEach(attribute -> {
            var step = extension(element, attribute);
            if (step != null && !isKnown(step)) {
                findings.add(finding(element, "model.unknown-step", step));
            }
        });
    }

    private static String extension(DomElement element, String attribute) {
        var said = element.getAttribute(CAMUNDA, attribute);
        return said == null ? element.getAttribute(FORMERLY, attribute) : said;
    }

    private boolean isKnown(String expression) {
        var bean = STEP.matcher(expression.strip());
        return bean.matches() && knownStep.test(bean.group(1));
    }

    private static boolean is(DomElement element, String name) {
        return element.getLocalName().equals(name);
    }

    private static Stream<DomElement> withChildren(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ModelRules::withChildren));
    }

    private static Finding finding(DomElement element, String key, String detail) {
        var owner = element;
        while (owner.getAttribute("id") == null) {
            owner = owner.getParentElement();
        }
        var id = owner.getAttribute("id");
        var name = owner.getAttribute("name");
        return new Finding(id, name == null ? id : name, key, detail);
    }
}
