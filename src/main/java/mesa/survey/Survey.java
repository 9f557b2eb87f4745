package mesa.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a requester thinks of how one ticket was handled (A16). It can be changed until it closes. */
@Entity
@Table(name = "survey")
public class Survey extends AbstractAggregateRoot<Survey> {

    @Id
    private String ticket;

    private Instant invitedAt;
    private Instant closesAt;
    private Short score;
    private String remark;
    private Instant answeredAt;

    @Version
    private int version;

    protected Survey() {}

    Survey(String ticket, Instant invitedAt, Instant closesAt) {
        this.ticket = ticket;
        this.invitedAt = invitedAt;
        this.closesAt = closesAt;
    }

    void keepOpenUntil(Instant end) {
        closesAt = end;
    }

    void score(Score given, Instant at) {
        refuseWhenClosed(at);
        if (score == null) {
            registerEvent(new SurveyAnswered(ticket, given));
        }
        score = (short) given.value();
        answeredAt = at;
    }

    void remark(String words, Instant at) {
        refuseWhenClosed(at);
        if (score == null) {
            throw new IllegalStateException("The survey of %s has no score yet".formatted(ticket));
        }
        remark = words == null || words.isBlank() ? null : words.strip();
    }

    private void refuseWhenClosed(Instant at) {
        if (isClosed(at)) {
            throw new SurveyClosed(ticket);
        }
    }

    /** Whether it can no longer be answered or changed. */
    public boolean isClosed(Instant at) {
        return !at.isBefore(closesAt);
    }

    /** The number of the ticket it is about. */
    public String ticket() {
        return ticket;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    /** Until when it can be answered and changed. */
    public Instant closesAt() {
        return closesAt;
    }

    /** What the requester said, 1 to 5; empty until then. */
    public OptionalInt score() {
        return score == null ? OptionalInt.empty() : OptionalInt.of(score);
    }

    /** What the requester added in words. */
    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    /** When the score was given or last changed, or null. */
    public Instant answeredAt() {
        return answeredAt;
    }
}
