package mesa.ticket;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a ticket's timeline; written once, never changed. */
@Entity
@Immutable
@Table(name = "ticket_timeline")
public class TimelineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_timeline_id")
    @SequenceGenerator(name = "ticket_timeline_id", sequenceName = "ticket_timeline_id", allocationSize = 1)
    private Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ticket"))
    private TicketNumber ticket;

    @Column(name = "happened_at")
    private Instant at;

    @Embedded
    private Actor actor;

    private String what;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts;

    private boolean internal;

    protected TimelineEntry() {}

    TimelineEntry(
            TicketNumber ticket, Instant at, Actor actor, String what, Map<String, String> facts, boolean internal) {
        this.ticket = ticket;
        this.at = at;
        this.actor = actor;
        this.what = what;
        this.facts = facts;
        this.internal = internal;
    }

    public long id() {
        return id;
    }

    public TicketNumber ticket() {
        return ticket;
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return actor;
    }

    /** A message key such as {@code timeline.status-changed}. */
    public String what() {
        return what;
    }

    /** What the line names: from, to, team, file ... Ids and names of enum constants, never texts of people. */
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    /** Whether only the desk's own people may read it. */
    public boolean internal() {
        return internal;
    }
}
