package mesa.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * Remembers every step and every decision, and none of the texts that people wrote: those are in the case file. Of a
 * rule table that looks into mails, the timeline and the mail's own line say which row counted.
 */
class HistoryWithoutTexts extends AbstractHistoryLevel {

    static final String NAME = "without-texts";

    private static final Pattern WORD = Pattern.compile("\\w+");

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
                        && (Facts.TEXTS.contains(variable.getName()) || Facts.CHOICES.contains(variable.getName()))
                || entity instanceof DmnDecision decision && looksIntoMails(decision);
    }

    private static boolean looksIntoMails(DmnDecision decision) {
        return decision.getDecisionLogic() instanceof DmnDecisionTableImpl table
                && table.getInputs().stream()
                        .map(input -> input.getExpression().getExpression())
                        .flatMap(asked -> WORD.matcher(asked).results())
                        .anyMatch(word -> Facts.OF_A_MAIL.contains(word.group()));
    }
}
