package mesa.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads the properties that a diagram puts on its elements. */
public final class StepProperties {

    private StepProperties() {}

    /** The element's properties by name, in their order. */
    public static Map<String, String> of(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return properties;
    }
}
