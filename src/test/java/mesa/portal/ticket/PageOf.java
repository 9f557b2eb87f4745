package mesa.portal.ticket;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.Visitor;

/** Somebody at a ticket's page, or at the place where it would be. */
record PageOf(Visitor visitor, String base) {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    /** The page as it is shown now. */
    String html() {
        return visitor.get(base).body();
    }

    HttpResponse<String> get(String below) {
        return visitor.get(base + below);
    }

    /** Sends a form of the page, with the proof that it comes from one. */
    HttpResponse<String> send(String below, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", visitor.formToken(base.startsWith("/visit") ? "/login" : "/help"));
        return visitor.post(base + below, form);
    }

    HttpResponse<String> say(String words) {
        return send("/reply", Map.of("words", words));
    }

    HttpResponse<String> approve(String comment) {
        return send("/solution", Map.of("approve", "1", "words", comment));
    }

    HttpResponse<String> reject(String reason) {
        return send("/solution", Map.of("reject", "1", "words", reason));
    }

    HttpResponse<String> withdraw(String reason) {
        return send("/withdrawal", Map.of("words", reason));
    }

    HttpResponse<String> watch(String who) {
        return send("/watchers", Map.of("who", who));
    }

    /** The key of the last form on the page: that of the box for messages. */
    String formKey() {
        var keys = KEY.matcher(html());
        var key = "";
        while (keys.find()) {
            key = keys.group(1);
        }
        return key;
    }
}
