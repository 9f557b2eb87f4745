package mesa.desk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the desk's file was refused, in place of a stack trace. */
class DeskFileAnalyzer extends AbstractFailureAnalyzer<DeskFileRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DeskFileRefused refusal) {
        return new FailureAnalysis(refusal.getMessage(), refusal.whatToDo(), refusal);
    }
}
