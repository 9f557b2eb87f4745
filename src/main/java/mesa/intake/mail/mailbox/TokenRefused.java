package mesa.intake.mail.mailbox;

import com.fasterxml.jackson.databind.JsonNode;

/** The token server gave no token; says why as far as that is no secret. */
class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused(String message) {
        super(message);
    }

    /** The code of RFC 6749, 5.2, such as {@code invalid_client}; free text may hold anything and is left out. */
    static String reason(JsonNode error) {
        var code = error.asText("");
        return code.matches("[a-zA-Z0-9_]{1,40}") ? " (" + code + ")" : "";
    }
}
