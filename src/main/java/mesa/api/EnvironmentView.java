package mesa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import mesa.ticket.Environment;

/** On what a fault was seen (E21); what is not known is missing. */
@Schema(name = "Environment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EnvironmentView(
        @Schema(nullable = true, maxLength = 100, example = "Chrome 131")
        String browser,

        @Schema(nullable = true, maxLength = 100, example = "Windows 10/11")
        String operatingSystem,

        @Schema(
                nullable = true,
                maxLength = 500,
                example = "https://nomina.example/recibos",
                description = "The address of the page on which it happened")
        String page,

        @Schema(
                nullable = true,
                maxLength = 100,
                example = "4.2",
                description = "The version of the application that was used")
        String version) {

    static EnvironmentView of(Environment seen) {
        return new EnvironmentView(seen.browser(), seen.operatingSystem(), seen.page(), seen.version());
    }

    Environment environment() {
        return new Environment(browser, operatingSystem, page, version);
    }
}
