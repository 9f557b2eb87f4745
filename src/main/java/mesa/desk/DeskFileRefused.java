package mesa.desk;

import java.util.List;
import java.util.stream.Collectors;

/** The desk can't start: its file is missing, can't be read, or says something that can't be. */
final class DeskFileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    private DeskFileRefused(String message, String whatToDo) {
        super(message);
        this.whatToDo = whatToDo;
    }

    static DeskFileRefused becauseNoneIsNamed() {
        return new DeskFileRefused(
                "No set-up is named: Mesa does not know which desk it is.",
                "Write the desk's set-up (people, teams, services) into a YAML file and name that file"
                        + " in the setting mesa.desk.file (environment variable MESA_DESK_FILE).");
    }

    static DeskFileRefused becauseItCannotBeRead(String file, String reason) {
        return new DeskFileRefused(
                "The desk's set-up %s can't be read: %s.".formatted(file, reason),
                "Name a readable YAML file in the setting mesa.desk.file (environment variable MESA_DESK_FILE).");
    }

    static DeskFileRefused because(String file, List<Problem> problems) {
        return new DeskFileRefused(
                problems.stream()
                        .map(problem -> "%s, line %d: %s".formatted(file, problem.line(), problem.reason()))
                        .collect(Collectors.joining("\n  ", "The desk's set-up is not right:\n\n  ", "")),
                "Correct what is named above and start again. Nothing of the desk was changed.");
    }

    String whatToDo() {
        return whatToDo;
    }
}
