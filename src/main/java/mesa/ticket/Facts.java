package mesa.ticket;

import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a line of the timeline, written as name, value, name, value; what is null is left out. */
final class Facts {

    private Facts() {}

    static Map<String, String> of(Object... namesAndValues) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                facts.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return facts;
    }
}
