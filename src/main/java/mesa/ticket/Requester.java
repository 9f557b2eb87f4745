package mesa.ticket;

import java.util.UUID;

/**
 * Who asks, as they were when they asked (A8).
 *
 * @param personId the person in the directory
 * @param organisation the id of the client organisation, or null
 * @param unit the department, or null
 * @param phone or null
 * @param registered whether the person has a log-in
 */
public record Requester(
        UUID personId, String name, String email, String unit, String phone, String organisation, boolean registered) {}
