package mesa.portal.ticket;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.Visitor;

/** Somebody at a ticket's page, or at the place where it would be. */
public record PageOf(Visitor visitor, String base) {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    /** The page as it is shown now. */
    public String html() {
        return visitor.get(base).body();
    }

    public HttpResponse<String> get(String below) {
        return visitor.get(base + below);
    }

    /** Sends a form of the page, with the proof that it comes from one. */
    public HttpResponse<String> send(String below, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", visitor.formToken(base.startsWith("/visit") ? "/login" : "/help"));
        return visitor.post(base + below, form);
    }

    public HttpResponse<String> say(String words) {
        return send("/reply", Map.of("words", words));
    }

    public HttpResponse<String> approve(String comment) {
        return send("/solution", Map.of("approve", "1", "words", comment));
    }

    public HttpResponse<String> reject(String reason) {
        return send("/solution", Map.of("reject", "1", "words", reason));
    }

    public HttpResponse<String> withdraw(String reason) {
        return send("/withdrawal", Map.of("words", reason));
    }

    public HttpResponse<String> watch(String who) {
        return send("/watchers", Map.of("who", who));
    }

    /** The key of the last form on the page: that of the box for messages. */
    public String formKey() {
        var keys = KEY.matcher(html());
        var key = "";
        while (keys.find()) {
            key = keys.group(1);
        }
        return key;
    }
}
