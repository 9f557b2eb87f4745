package mesa.intake.mail.mailbox;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import mesa.intake.mail.mailbox.Mailbox.OAuth2;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The tokens with which the desk reads one mailbox (RFC 6749, 4.4 and 6), each kept until shortly before its end. What
 * goes to the token server and what comes back passes as bytes, so that no log of the HTTP client shows a secret.
 */
final class AccessTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OAuth2 settings;
    private final Clock clock;
    private final RestClient server;

    private String refreshToken;
    private String token;
    private Instant end = Instant.EPOCH;

    AccessTokens(OAuth2 settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.refreshToken = settings.refreshToken();
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.server = RestClient.builder().requestFactory(requests).build();
    }

    /** A token that the mail server should take now; asks for a new one when need be. */
    synchronized String current() throws TokenRefused {
        if (token == null || !clock.instant().isBefore(end)) {
            keep(ask());
        }
        return token;
    }

    /** The mail server does not take the token any more, whatever was said of its end. */
    synchronized void forget() {
        token = null;
    }

    private void keep(JsonNode answer) throws TokenRefused {
        token = answer.path("access_token").asText(null);
        if (token == null) {
            throw new TokenRefused(
                    "the token server answers without a token" + TokenRefused.reason(answer.path("error")));
        }
        refreshToken = answer.path("refresh_token").asText(refreshToken);
        var life = Duration.ofSeconds(answer.path("expires_in").asLong(SHORTEST.toSeconds()))
                .minus(SPARE);
        end = clock.instant().plus(life);
    }

    private JsonNode ask() throws TokenRefused {
        try {
            return server.post()
                    .uri(settings.tokenUri().strip())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form().getBytes(StandardCharsets.US_ASCII))
                    .exchange((request, answer) -> parse(
                            answer.getBody().readAllBytes(),
                            answer.getStatusCode().value()));
        } catch (RestClientException e) {
            throw new TokenRefused("the token server can not be reached");
        }
    }

    private static JsonNode parse(byte[] answer, int status) throws IOException {
        try {
            return JSON.readTree(answer);
        } catch (JacksonException e) {
            return JSON.createObjectNode().put("error", "http_" + status);
        }
    }

    private String form() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", StringUtils.hasText(refreshToken) ? "refresh_token" : "client_credentials");
        fields.put("client_id", settings.clientId());
        fields.put("client_secret", settings.clientSecret());
        fields.put("scope", settings.scope());
        fields.put("refresh_token", refreshToken);
        return fields.entrySet().stream()
                .filter(field -> StringUtils.hasText(field.getValue()))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
