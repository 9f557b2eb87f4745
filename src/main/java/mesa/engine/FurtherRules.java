package mesa.engine;

import java.util.List;

/** What a part of the desk asks of the models that are deployed, beside the rules that all keep to. */
public interface FurtherRules {

    /**
     * Everything that is wrong with the model under that bare file name; empty when nothing is, or it can't be read.
     */
    List<ModelRules.Finding> findingsIn(String fileName, byte[] model);
}
