package mesa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import mesa.desk.DeskSetup.TeamSetup;

/** A group of people who work tickets. */
@Entity
@Table(name = "support_team")
public class SupportTeam {

    @Id
    private String id;

    private String name;
    private int level;

    @Column(columnDefinition = "text[]")
    private String[] skills;

    private boolean supplier;
    private String email;
    private String lead;
    private boolean active;

    protected SupportTeam() {}

    SupportTeam(String id) {
        this.id = id;
    }

    /** Its id in rules, diagrams and the engine's groups. */
    public String id() {
        return id;
    }

    /** Its name, as people know it. */
    public String name() {
        return name;
    }

    /** The support level, 1 to 3 (B12). */
    public int level() {
        return level;
    }

    /** What its people can do (B6), in free words, in alphabetical order. */
    public Set<String> skills() {
        return new TreeSet<>(Set.of(skills));
    }

    /** Whether it stands outside the desk (D10). */
    public boolean supplier() {
        return supplier;
    }

    /** Where the team as a whole is told, or null: then each member is. */
    public String email() {
        return email;
    }

    /** The log-in name of who leads it, or null: then nobody does. */
    public String lead() {
        return lead;
    }

    /** Whether it is still in the desk's file. */
    public boolean isActive() {
        return active;
    }

    SupportTeam become(TeamSetup setup) {
        name = setup.name();
        level = setup.level();
        skills = setup.skills().stream().distinct().toArray(String[]::new);
        supplier = setup.supplier();
        email = setup.email();
        lead = setup.lead();
        active = true;
        return this;
    }

    void retire() {
        active = false;
    }
}
