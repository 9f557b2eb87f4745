package mesa.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A part of the vocabulary that is taught from outside: what an element of a diagram does beside running. */
public interface Lesson {

    /**
     * Lets the activity do what its element says.
     *
     * @param said the element's properties by name
     */
    void teach(ActivityImpl activity, Element element, Map<String, String> said);
}
