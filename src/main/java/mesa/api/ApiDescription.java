package mesa.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.Map;
import java.util.TreeMap;
import mesa.desk.Desk;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API at {@code /v3/api-docs}, well enough to generate a client from it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Something in the request is wrong; errors names the fields",
            "401", "No log-in, or a wrong one",
            "403", "Not for this account",
            "404", "Not there, or not for this account",
            "409", "Not possible as things stand now",
            "429", "Too many wrong passwords from this address"));

    @Bean
    OpenAPI mesaApi(Desk desk) {
        return new OpenAPI()
                .info(new Info()
                        .title("Mesa REST API")
                        .version("v1")
                        .description(
                                "Open and follow tickets of " + desk.name() + ". Texts and problems are told in the"
                                        + " language of Accept-Language: es (default) or en.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes("token", scheme("bearer", "A token from POST /api/v1/tokens"))
                        .addSecuritySchemes("password", scheme("basic", "User name and password")))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("password"));
    }

    /** What every call may answer beside what it promises. */
    @Bean
    OpenApiCustomizer problemsOfEveryCall() {
        return description -> {
            ModelConverters.getInstance().read(ProblemView.class).forEach(description.getComponents()::addSchemas);
            description
                    .getPaths()
                    .forEach((path, deeds) ->
                            deeds.readOperationsMap().forEach((method, deed) -> complete(path, method, deed)));
        };
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        PROBLEMS.forEach((status, words) -> operation.getResponses().putIfAbsent(status, problem(words)));
        if (method != HttpMethod.POST || !Idempotency.isFor(path)) return;
        operation.getResponses().addApiResponse("422", problem("The Idempotency-Key was used with another request"));
        operation.getResponses().values().stream()
                .filter(answer ->
                        answer.getContent() != null && answer.getContent().containsKey("application/json"))
                .forEach(answer -> answer.addHeaderObject("Idempotency-Replayed", replayed()));
        operation.addParametersItem(new HeaderParameter()
                .name(Idempotency.HEADER)
                .description("Up to 200 visible characters; the same request with the same key within 24 hours"
                        + " happens once and gets the same answer")
                .schema(new StringSchema().maxLength(200)));
    }

    private static Header replayed() {
        return new Header()
                .description("true when an earlier answer is given again")
                .schema(new StringSchema());
    }

    private static ApiResponse problem(String words) {
        var schema = new Schema<>().$ref(PROBLEM);
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static SecurityScheme scheme(String kind, String words) {
        return new SecurityScheme().type(Type.HTTP).scheme(kind).description(words);
    }
}
