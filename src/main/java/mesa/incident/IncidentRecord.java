package mesa.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What only an incident has: how it was solved and what quality control found. */
@Entity
@Table(name = "incident_record")
public class IncidentRecord {

    @Id
    private String ticket;

    @Version
    private Integer version;

    private boolean rootCauseKnown;
    private boolean immediateSolution;
    private boolean unanswered;
    private int findings;
    private boolean qualityControlled;

    protected IncidentRecord() {}

    IncidentRecord(String ticket) {
        this.ticket = ticket;
    }

    void resolve(boolean rootCause, boolean immediate) {
        rootCauseKnown = rootCause;
        immediateSolution = immediate;
        unanswered = false;
        qualityControlled = false;
    }

    void resolveUnanswered() {
        resolve(false, false);
        unanswered = true;
    }

    void passQualityControl() {
        qualityControlled = true;
    }

    void failQualityControl() {
        findings++;
    }

    /** Whether whoever solved it knows why it happened (D11). */
    public boolean isRootCauseKnown() {
        return rootCauseKnown;
    }

    /** Whether it was solved at the first contact (A4, E4). */
    public boolean isImmediateSolution() {
        return immediateSolution;
    }

    /** Whether it counts as solved only because the requester did not answer. */
    public boolean isUnanswered() {
        return unanswered;
    }

    /** How often quality control sent it back (D14). */
    public int findings() {
        return findings;
    }

    /** Whether quality control found it complete (D14). */
    public boolean isQualityControlled() {
        return qualityControlled;
    }
}
