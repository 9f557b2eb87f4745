package mesa.directory;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import mesa.desk.DeskSetup.PersonSetup;

/** What a person may do at the desk. */
public enum Role {
    /** Opens tickets and judges solutions. Everybody who is known. */
    REQUESTER,
    /** Level 0: filters and registers for the people of the own organisation (E13). */
    KEY_USER,
    /** Works tickets in Tasklist, at the level of the teams the person belongs to. */
    TECHNICIAN,
    /** Changes diagrams, rule tables and forms. */
    PROCESS_OWNER,
    /** Watches load and bottlenecks in Cockpit. */
    MANAGER,
    /** Unlocks accounts and keeps the set-up. */
    ADMINISTRATOR;

    /** The name in the desk's file and the group's id in the engine, such as {@code process-owner}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the role belongs to the desk's own people, who may see every ticket. */
    public boolean isStaff() {
        return ordinal() >= TECHNICIAN.ordinal();
    }

    /** The roles of a person of the desk's file: everybody asks, and who is in a team works tickets. */
    static Set<Role> of(PersonSetup person) {
        var roles = EnumSet.of(REQUESTER);
        person.roles().forEach(id -> roles.add(withId(id)));
        if (!person.teams().isEmpty()) {
            roles.add(TECHNICIAN);
        }
        return roles;
    }

    private static Role withId(String id) {
        return valueOf(id.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
