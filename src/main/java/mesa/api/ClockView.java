package mesa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import mesa.servicelevel.ClockStanding;
import mesa.servicelevel.Line;
import mesa.servicelevel.Reason;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock.State;

/** The service-level clock of a ticket. */
@Schema(name = "TicketClock")
record ClockView(
        String number,

        @Schema(description = "The moment for which everything is worked out")
        Instant at,

        @Schema(
                nullable = true,
                description = "When the next running target comes due, or the longest overdue one came")
        Instant nextDue,

        @Schema(description = "Empty when no service level was chosen for the ticket")
        List<TargetView> targets) {

    /** A promise and how it stands. All lengths are working time by its calendar. */
    @Schema(name = "Target")
    record TargetView(
            @Schema(
                    description =
                            "RESPONSE, RESOLUTION and UPDATE are promised to the requester; TEAM and SUPPLIER are the desk's"
                                    + " own, seen by its own people alone")
            Target target,

            @Schema(nullable = true, description = "The team or supplier whose target it is")
            Reference party,

            @Schema(description = "What it is called, in the language asked for", example = "Solución")
            String name,

            @Schema(nullable = true, description = "The service level that promises it")
            String serviceLevel,

            Reference calendar,
            State state,

            @Schema(description = "How it stands; SOON from 80 % of its time on")
            ClockStanding standing,

            @Schema(description = "Why it runs, pauses or has stopped")
            Reason reason,

            @Schema(description = "Since when it runs, pauses or has stopped")
            Instant since,

            @Schema(description = "The time promised, in seconds")
            long withinSeconds,

            @Schema(description = "The time used, in seconds")
            long elapsedSeconds,

            @Schema(description = "The time left, in seconds; negative when it is over")
            long remainingSeconds,

            @Schema(nullable = true, description = "When the time is used up; null while it stands still before that")
            Instant due,

            @Schema(description = "Whether more time was used than promised")
            boolean breached,

            @Schema(description = "How it stands in words, in the language asked for", example = "En plazo")
            String label,

            @Schema(
                    description = "The same in a sentence",
                    example = "Le prometimos resolverlo a más tardar hoy, 14:00.")
            String text,

            @Schema(description = "How the time was counted, oldest first")
            List<LineView> explanation) {}

    /** A line of the count. */
    @Schema(name = "ClockLine")
    record LineView(
            Instant from,
            Instant until,
            Line.Kind kind,

            @Schema(description = "The working time counted in it, in seconds")
            long countedSeconds,

            @Schema(description = "The working time counted up to its end, in seconds")
            long totalSeconds,

            @Schema(nullable = true) Reason reason,

            @Schema(
                    description = "The line in the language asked for",
                    example = "lun 16 nov, 16:00–17:00: cuenta 1 h; van 3 h")
            String text,

            @Schema(
                    nullable = true,
                    description = "Who did it; only for the desk's own people, and nobody whom the desk forgot")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String actor) {}
}
