package mesa.incident;

import java.util.Optional;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what only incidents have, beside the case file. */
@Service
@Transactional
public class Incidents {

    private final IncidentRecords records;

    Incidents(IncidentRecords records) {
        this.records = records;
    }

    /** The record of an incident; empty until there was something to record. */
    @Transactional(readOnly = true)
    public Optional<IncidentRecord> find(TicketNumber number) {
        return records.findById(number.value());
    }

    /** A solution was given: whether its root cause is known, and whether it came at the first contact (A4). */
    public void resolve(TicketNumber number, boolean rootCauseKnown, boolean immediate) {
        record(number).resolve(rootCauseKnown, immediate);
    }

    /** It counts as solved because the requester did not answer. */
    public void resolveUnanswered(TicketNumber number) {
        record(number).resolveUnanswered();
    }

    /** Quality control found it complete (D14). */
    public void passQualityControl(TicketNumber number) {
        record(number).passQualityControl();
    }

    /** Quality control found something missing (D14). */
    public void failQualityControl(TicketNumber number) {
        record(number).failQualityControl();
    }

    private IncidentRecord record(TicketNumber number) {
        return records.findById(number.value()).orElseGet(() -> records.save(new IncidentRecord(number.value())));
    }
}
