package mesa.intake.mail.mailbox;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The desk can't start because the mailboxes that it shall watch are not described as they must be. */
class MailboxesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailboxesRefused(List<String> problems) {
        super("Mesa can not watch its mailboxes:"
                + problems.stream()
                        .map(problem -> "%n    %s".formatted(problem))
                        .collect(joining()));
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<MailboxesRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, MailboxesRefused refusal) {
            return new FailureAnalysis(
                    refusal.getMessage(),
                    "Change these settings, or the environment variables such as MESA_MAILBOXES_0_HOST;"
                            + " src/docs/mailboxes.md has examples.",
                    refusal);
        }
    }
}
