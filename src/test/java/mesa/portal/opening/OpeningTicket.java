package mesa.portal.opening;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.Visitor;
import org.springframework.web.util.HtmlUtils;

/** Somebody on the way to a ticket, page by page, without a script. */
public final class OpeningTicket {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"\\s*/>");

    private final int port;
    private final String who;
    private Visitor browser;

    private OpeningTicket(int port, String who) {
        this.port = port;
        this.who = who;
        this.browser = Visitor.loggedIn(port, who);
    }

    /** Somebody who has not told anything yet. */
    public static OpeningTicket by(String who, int port) {
        var opening = new OpeningTicket(port, who);
        opening.send("/tickets/new/restart", Map.of());
        return opening;
    }

    /** The same person at another device. */
    OpeningTicket elsewhere() {
        return new OpeningTicket(port, who);
    }

    public Visitor browser() {
        return browser;
    }

    public OpeningTicket chose(String type, String service, String category) {
        send("/tickets/new", Map.of("type", type));
        send("/tickets/new/service", Map.of("service", service));
        send("/tickets/new/category", Map.of("category", category));
        return this;
    }

    /** A report about the network, as far as the last page. */
    public OpeningTicket reportsTheNetwork() {
        return chose("INCIDENT", "conectividad", "sin-servicio");
    }

    public String page(String path) {
        return browser.get(path).body();
    }

    public String details() {
        return page("/tickets/new/details");
    }

    /** Sends a form of the page that is open, as its button does. */
    public HttpResponse<String> send(String path, Map<String, String> fields) {
        var form = new LinkedHashMap<>(fields);
        form.put("_csrf", browser.formToken("/tickets/new?change"));
        return browser.post(path, form);
    }

    /** Everything that the last page would send with these words. */
    public Map<String, String> lastPageWith(String subject, String description, String urgency) {
        var form = new LinkedHashMap<String, String>();
        var page = details();
        var hidden = HIDDEN.matcher(page.substring(page.indexOf("data-draft")));
        while (hidden.find()) form.putIfAbsent(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
        form.put("subject", subject);
        form.put("description", description);
        if (urgency != null) form.put("urgency", urgency);
        return form;
    }

    public HttpResponse<String> sendLastPage(String subject, String description, String urgency) {
        return browser.post("/tickets/new/details", lastPageWith(subject, description, urgency));
    }

    /** The number of the ticket that an answer leads to. */
    public static String number(HttpResponse<String> answer) {
        var address = answer.headers().firstValue("Location").orElse("");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Picks a file as the script does. */
    public HttpResponse<String> pick(String fileName, byte[] content) {
        return sendFile("/tickets/new/files", Map.of(), fileName, content, true);
    }

    public HttpResponse<String> sendWithFile(String path, Map<String, String> fields, String fileName, byte[] content) {
        return sendFile(path, fields, fileName, content, false);
    }

    private HttpResponse<String> sendFile(
            String path, Map<String, String> fields, String fileName, byte[] content, boolean script) {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.computeIfAbsent("_csrf", missing -> browser.formToken("/tickets/new?change"));
        all.forEach((name, value) ->
                body.writeBytes(part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part(
                "name=\"files\"; filename=\"" + fileName + "\"",
                "Content-Type: application/octet-stream\r\n",
                content));
        body.writeBytes("--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        var request = browser.request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=limit")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        if (script) request.setHeader("X-Requested-With", "XMLHttpRequest");
        return browser.send(request);
    }

    private static byte[] part(String name, String headers, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--limit\r\nContent-Disposition: form-data; " + name + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return part.toByteArray();
    }
}
