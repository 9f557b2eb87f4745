package mesa.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import mesa.api.Problems.FieldProblem;

/** How a problem looks to a program (RFC 9457). */
@Schema(name = "Problem")
record ProblemView(
        @Schema(example = "about:blank") String type,
        @Schema(example = "La petición no es correcta") String title,
        @Schema(example = "400") int status,

        @Schema(example = "Hay campos por corregir; vea «errors».")
        String detail,

        @Schema(example = "/api/v1/tickets") String instance,

        @Schema(nullable = true, description = "Only where fields are wrong")
        List<FieldProblem> errors) {}
