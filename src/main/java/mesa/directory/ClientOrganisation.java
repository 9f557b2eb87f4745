package mesa.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import mesa.desk.DeskSetup.OrganisationSetup;

/** An organisation that the desk serves (A6). */
@Entity
@Table(name = "client_organisation")
public class ClientOrganisation {

    @Id
    private String id;

    private String name;
    private boolean active;

    protected ClientOrganisation() {}

    ClientOrganisation(String id) {
        this.id = id;
    }

    /** Its id in rules and links. */
    public String id() {
        return id;
    }

    /** Its name, as people know it. */
    public String name() {
        return name;
    }

    /** Whether it is still in the desk's file. */
    public boolean isActive() {
        return active;
    }

    ClientOrganisation become(OrganisationSetup setup) {
        name = setup.name();
        active = true;
        return this;
    }

    void retire() {
        active = false;
    }
}
