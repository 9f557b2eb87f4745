package mesa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk's HTTP doors: a browser that keeps cookies, or a program that sends its log-in each time. */
public final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI desk;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(int port) {
        this.desk = URI.create("http://localhost:" + port);
    }

    /** Somebody nobody knows. */
    public static Visitor at(int port) {
        return new Visitor(port).with("Accept", "text/html, */*;q=0.5");
    }

    /** A program that sends user name and password with every call. */
    public static Visitor withPassword(int port, String username, String password) {
        var both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Visitor(port)
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** One of the demo people, as a program. */
    public static Visitor program(int port, String username) {
        return withPassword(port, username, "mesa-demo");
    }

    /** One of the demo people, logged in on the log-in page. */
    public static Visitor loggedIn(int port, String username) {
        var visitor = at(port);
        var answer = visitor.logIn(username, "mesa-demo");
        if (!answer.headers().firstValue("Location").orElse("").matches("http://[^/]+/(camunda/.*)?"))
            throw new IllegalStateException(username + " could not log in: " + answer);
        return visitor;
    }

    /** Sends this header with every request from now on. */
    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Sends the proof that the request comes from a page of the desk. */
    public Visitor asScriptOfAPage() {
        get("/login");
        return with("X-MESA-XSRF", cookie("MESA-XSRF"));
    }

    public HttpResponse<String> logIn(String username, String password) {
        return post("/login", Map.of("username", username, "password", password, "_csrf", formToken("/login")));
    }

    /** The hidden proof in the first form of a page. */
    public String formToken(String page) {
        var found = FORM_TOKEN.matcher(get(page).body());
        if (!found.find()) throw new IllegalStateException("No form on " + page);
        return found.group(1);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Goes on as somebody whose session has run out meanwhile. */
    public void endSession() {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> store.remove(null, cookie));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form that could have files, as browsers do, without any. */
    public HttpResponse<String> postWithFiles(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining("", "", "--part--\r\n"));
        return send("POST", path, "multipart/form-data; boundary=part", BodyPublishers.ofString(body));
    }

    /** Sends JSON. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
        return send(request(path, contentType).method(method, body));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return request(path).setHeader("Content-Type", contentType);
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(desk.resolve(path));
        headers.forEach(request::setHeader);
        return request;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
