package mesa.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The desk can't start because the secret it signs with is missing or too easy to guess. */
class SecretUnusable extends RuntimeException {

    static final int SHORTEST = 32;

    private static final long serialVersionUID = 1L;

    private SecretUnusable(String message) {
        super(message);
    }

    static SecretUnusable missing() {
        return new SecretUnusable("MESA_SECRET is not set: Mesa signs the links in its mails with it.");
    }

    static SecretUnusable tooShort() {
        return new SecretUnusable("MESA_SECRET is shorter than %d characters.".formatted(SHORTEST));
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<SecretUnusable> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, SecretUnusable cause) {
            var action =
                    "Set MESA_SECRET to at least %d random characters, the same on every node, such as the output of: openssl rand -base64 48";
            return new FailureAnalysis(cause.getMessage(), action.formatted(SecretUnusable.SHORTEST), cause);
        }
    }
}
