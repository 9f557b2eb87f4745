package mesa.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import mesa.ticket.Channel;
import mesa.ticket.Impact;
import mesa.ticket.Priority;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import mesa.ticket.WaitingReason;

/** A ticket as programs and the ticket panel see it. */
@Schema(name = "Ticket")
record TicketView(
        @Schema(
                example = "INC-100067",
                description = "The number by which people speak of it; its last digit checks the others")
        String number,

        TicketType type,
        @Schema(example = "No hay red en el piso 3") String subject,

        @Schema(description = "Plain text; missing in lists") @JsonInclude(JsonInclude.Include.NON_NULL)
        String description,

        Reference service,
        @Schema(nullable = true) Reference category,
        Channel channel,
        TicketStatus status,

        @Schema(nullable = true, description = "For whom it waits, when it does")
        WaitingReason waitingReason,

        @Schema(nullable = true, description = "Why it was turned down, when it was")
        RejectionCause rejectionCause,

        @Schema(nullable = true) Priority priority,
        Urgency urgency,
        @Schema(nullable = true) Impact impact,

        @Schema(description = "The support level, 1 to 3; 0 until it was routed")
        int level,

        @Schema(nullable = true) Reference team,
        @Schema(nullable = true) Reference assignee,
        RequesterView requester,
        Instant openedAt,
        Instant changedAt,

        @Schema(
                nullable = true,
                description =
                        "On what the fault was seen (E21); missing in lists, and for those who only watch the ticket")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        EnvironmentView environment,

        @Schema(
                description =
                        "What can be done from outside right now: SolutionApproved, SolutionRejected, TicketWithdrawn ...; missing in lists")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Set<String> doors) {

    /** Who asked, as they were when they asked. */
    @Schema(name = "Requester")
    record RequesterView(
            UUID id,
            String name,
            @Schema(nullable = true) String unit,
            String email,
            @Schema(nullable = true) String phone,
            @Schema(nullable = true) Reference organisation,

            @Schema(description = "Whether the person has a log-in")
            boolean registered) {}
}
