package mesa.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Remembers every step and every decision, and none of the texts that people wrote: those are in the case file. */
class HistoryWithoutTexts extends AbstractHistoryLevel {

    static final String NAME = "without-texts";

    @Override
    public int getId() {
        return 41;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return type != HistoryEventTypes.FORM_PROPERTY_UPDATE
                && !isKeptOut(entity)
                && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
    }

    private static boolean isKeptOut(Object entity) {
        return entity instanceof VariableInstance variable
                && (Facts.TEXTS.contains(variable.getName()) || Facts.CHOICES.contains(variable.getName()));
    }
}
