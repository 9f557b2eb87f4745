package mesa;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The desk was not told all that it needs to start. */
class SettingsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    SettingsMissing(List<NeededSetting> missing) {
        this(
                "Mesa can not start in production: " + missing.size() + " of its settings are missing.",
                "Set these environment variables:" + listOf(missing));
    }

    private SettingsMissing(String message, String whatToDo) {
        super(message);
        this.whatToDo = whatToDo;
    }

    static SettingsMissing becauseNoProfileIsChosen() {
        return new SettingsMissing(
                "This is Mesa's packaged application, which has no database and no mail server of its own, and no"
                        + " profile was chosen.",
                "Set SPRING_PROFILES_ACTIVE=production and these environment variables:"
                        + listOf(List.of(NeededSetting.values()))
                        + "%n%nTo try Mesa out, run mvn spring-boot:run in its sources.".formatted());
    }

    private static String listOf(List<NeededSetting> settings) {
        return settings.stream().map(setting -> "%n    %s".formatted(setting)).collect(joining());
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<SettingsMissing> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, SettingsMissing refusal) {
            return new FailureAnalysis(refusal.getMessage(), refusal.whatToDo, refusal);
        }
    }
}
