package mesa.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who or what did something to a ticket; the timeline names it.
 *
 * @param kind a person, a rule, or the process itself
 * @param personId the person, or null
 * @param name the person's name, the rule table and row, or the diagram's step
 */
@Embeddable
public record Actor(
        @Enumerated(EnumType.STRING) @Column(name = "actor_kind")
        Kind kind,

        @Column(name = "actor_person") UUID personId,
        @Column(name = "actor_name") String name) {

    /** The reference to a person who has no id. */
    static final String SOMEBODY = "person";

    private static final Pattern PERSON = Pattern.compile(SOMEBODY + " ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What an actor can be. */
    public enum Kind {
        /** Somebody. */
        PERSON,
        /** A row of a rule table. */
        RULE,
        /** A step of a diagram. */
        PROCESS
    }

    /** Somebody. */
    public static Actor person(UUID id, String name) {
        return new Actor(Kind.PERSON, id, name);
    }

    /** A row of a rule table, such as {@code AssignPriority, row 3, version 2}. */
    public static Actor rule(String table, String row, int version) {
        return new Actor(Kind.RULE, null, "%s, row %s, version %d".formatted(table, row, version));
    }

    /** A step of a diagram, such as a timer, by its label. */
    public static Actor process(String step) {
        return new Actor(Kind.PROCESS, null, step);
    }

    /**
     * Who it is, for records that are never changed: a person's id without the name, so that nobody's name outlives
     * them there. Rules and steps are called by their names. {@link ActorNames} finds the names again.
     */
    public String reference() {
        if (kind != Kind.PERSON) return name;
        return personId == null ? SOMEBODY : SOMEBODY + " " + personId;
    }

    /** The person whom a reference means; empty when it means a rule or a step. */
    static Optional<UUID> personIn(String reference) {
        var person = PERSON.matcher(reference);
        return person.matches() ? Optional.of(UUID.fromString(person.group(1))) : Optional.empty();
    }
}
