package mesa.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
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
@Embeddable
public record Requester(
        @Column(name = "requester_person") UUID personId,
        @Column(name = "requester_name") String name,
        @Column(name = "requester_email") String email,
        @Column(name = "requester_unit") String unit,
        @Column(name = "requester_phone") String phone,
        @Column(name = "requester_organisation") String organisation,
        @Column(name = "requester_registered") boolean registered) {}
